package io.praevia.register.store;

import io.praevia.register.EntryContent;
import io.praevia.register.EntryFacts;
import io.praevia.register.RegisterField;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version with the shared things that its lines name. */
record VersionRow(Next next, List<Linker.Link> links) {

    UUID id() {
        return next.now().id().value();
    }

    EntryFacts facts() {
        return next.facts();
    }

    /** The lines, with shared things spelled as they are kept. */
    EntryContent content() {
        Map<RegisterField, List<String>> fields = new EnumMap<>(RegisterField.class);
        next.content().fields().forEach((field, lines) -> fields.put(field, new ArrayList<>(lines)));
        for (Linker.Link link : links) {
            List<String> lines = fields.getOrDefault(link.field(), new ArrayList<>());
            lines.set(link.line(), link.shared().name() + lines.get(link.line()).substring(link.typed()));
        }
        return new EntryContent(fields);
    }

    /** Sets parameters in their order, arrays of text included. */
    static void set(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof String[] words) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("text", words));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }
}
