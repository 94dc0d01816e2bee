package io.praevia.knowledge;

import io.praevia.knowledge.KnownEntry.Kind;
import io.praevia.knowledge.KnownEntry.Said;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which entries to list; empty and null match everything. {@code about}: the id of a question, or a risk. */
public record EntryFilter(
        String words,
        @Nullable Kind kind,
        String about,
        @Nullable State state) {

    boolean matches(KnownEntry entry, Locale language) {
        Said said = entry.in(language);
        String text = (said.title() + " " + said.text() + " " + said.wording()).toLowerCase(Locale.ROOT);
        return (kind == null || entry.kind() == kind)
                && (state == null || state.holds(entry))
                && Arrays.stream(words.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                        .allMatch(text::contains);
    }

    /** Where an entry comes from, and whether it is seen. */
    public enum State {
        OWN,
        SHIPPED,
        AWAY;

        boolean holds(KnownEntry entry) {
            return switch (this) {
                case OWN -> entry.own() && !entry.away();
                case SHIPPED -> !entry.own() && !entry.away();
                case AWAY -> entry.away();
            };
        }
    }
}
