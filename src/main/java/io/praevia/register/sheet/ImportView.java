package io.praevia.register.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded file with what it would do.
 *
 * @param headings as they stand in the file
 * @param columns the key of the column that each heading is taken for, empty for none
 * @param samples the first thing that each column says
 * @param batch what the import wrote, once it is done
 */
public record ImportView(
        UUID id,
        String fileName,
        List<String> headings,
        List<String> columns,
        List<String> samples,
        List<ImportRow> rows,
        @Nullable UUID batch) {

    /** How many rows would be added, changed, left the same, or have a problem. */
    public long count(String outcome) {
        return rows.stream().filter(row -> row.outcome().equals(outcome)).count();
    }

    /** The first rows to show, those with a problem before the others. */
    public List<ImportRow> first(int most) {
        return rows.stream()
                .sorted(Comparator.comparing(row -> row.problems().isEmpty()))
                .limit(most)
                .toList();
    }

    /** Whether anything would be written, and every row can be. */
    public boolean ready() {
        return batch == null && count("problem") == 0 && count("added") + count("changed") > 0;
    }
}
