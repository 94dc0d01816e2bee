package io.praevia.register.sheet;

import io.praevia.kernel.text.Message;
import io.praevia.register.EntryContent;
import io.praevia.register.EntryFacts;
import io.praevia.register.store.Next;
import io.praevia.register.store.Now;
import io.praevia.register.store.Origin;
import java.util.List;
import java.util.Locale;

/**
 * What a row of the file would do.
 *
 * @param number of the row as spreadsheets count
 * @param now the entry before, at version 0 for a new one
 * @param problems in the order of the columns; nothing is imported while any row has one
 */
public record ImportRow(
        int number, String name, Now now, EntryFacts facts, EntryContent content, List<Message> problems) {

    /** problem, added, changed or same. */
    public String outcome() {
        if (!problems.isEmpty()) {
            return "problem";
        }
        return now.version() == 0 ? "added" : same() ? "same" : "changed";
    }

    /** Upper and lower case of a line do not count: shared things are stored as they are spelled. */
    private boolean same() {
        return facts.equals(now.facts()) && lower(content).equals(lower(now.content()));
    }

    private static String lower(EntryContent content) {
        return content.fields().toString().toLowerCase(Locale.ROOT);
    }

    Next next(Origin origin) {
        return now.next(facts, content, origin);
    }
}
