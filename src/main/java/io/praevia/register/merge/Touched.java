package io.praevia.register.merge;

import io.praevia.kernel.EntryId;
import io.praevia.register.EntryContent;
import io.praevia.register.RegisterField;
import io.praevia.register.store.Now;
import java.util.ArrayList;
import java.util.List;

/** An entry before a merger, and what it would say afterwards. */
public record Touched(Now now, EntryContent after) {

    public EntryId id() {
        return now.id();
    }

    public String name() {
        return now.facts().name();
    }

    /** The lines that change, as they would read. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        after.fields().forEach((field, words) -> {
            for (int at = 0; at < words.size(); at++) {
                String before = now.content().lines(field).get(at);
                if (!before.equals(words.get(at))) {
                    lines.add(new Line(field, before, words.get(at)));
                }
            }
        });
        return lines;
    }

    /** One line of a field. */
    public record Line(RegisterField field, String before, String after) {}
}
