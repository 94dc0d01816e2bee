package io.praevia.register.web;

import io.praevia.kernel.text.WordDiff;
import io.praevia.register.EntryPanel;
import io.praevia.register.RegisterEntries;
import io.praevia.register.RegisterField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything on the page. */
record EntryPage(
        RegisterEntries.Entry entry,
        String department,
        Coverage coverage,
        List<Line> versions,
        @Nullable Compared compared,
        List<EntryPanel.Link> banners,
        List<Section> sections,
        List<File> files) {

    public List<RegisterField> fields() {
        return List.of(RegisterField.values());
    }

    /** Whether an assessment covers the processing now. */
    enum Coverage {
        VALID,
        LAPSED,
        NEVER;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** A version in the history. */
    record Line(int number, String name, String by, String day, String reason) {}

    /** Two versions side by side. */
    record Compared(int from, int to, List<WordDiff.Piece> name, List<FieldDiff> fields) {}

    /** What changed in a field. */
    record FieldDiff(RegisterField field, List<WordDiff.Piece> pieces) {}

    /** What another module shows. */
    record Section(String heading, List<EntryPanel.Link> links) {}

    /** A record, as {@code lists :: files} takes it; no link for who may not read it. */
    record File(String name, @Nullable String href, String detail) {}
}
