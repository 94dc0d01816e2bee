package io.praevia.register.web;

import io.praevia.kernel.text.Message;
import io.praevia.kernel.text.WordDiff;
import io.praevia.register.EntryPanel;
import io.praevia.register.RegisterEntries;
import io.praevia.register.RegisterField;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything on the page. */
record EntryPage(
        RegisterEntries.Entry entry,
        String department,
        String owner,
        Coverage coverage,
        List<Field> fields,
        List<RegisterField> missing,
        List<Line> versions,
        @Nullable Compared compared,
        List<EntryPanel.Link> banners,
        List<Section> sections,
        List<File> files) {

    /** What is empty although it could help a reader. */
    public List<Field> left() {
        return fields.stream().filter(Field::left).toList();
    }

    /** Whether an assessment covers the processing now. */
    enum Coverage {
        VALID,
        LAPSED,
        NEVER,
        NONE;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A field with its lines. */
    record Field(RegisterField field, Message label, String law, List<Item> items, boolean demanded) {

        /** Whether it only says that nothing is said, though nobody asks. */
        public boolean left() {
            return items.isEmpty() && !demanded;
        }
    }

    /** A line; what it names of the shared things, with contact and the like. */
    record Item(
            String text, @Nullable UUID shared, @Nullable String kind, String name, String rest, String more) {}

    /** A version in the history; {@code act} is the message that says what wrote it. */
    record Line(int number, String act, String by, String day, String reason) {}

    /** Two versions side by side. */
    record Compared(int from, int to, List<FieldDiff> fields) {}

    /** What changed in a field or a fact. */
    record FieldDiff(Message label, List<WordDiff.Piece> pieces) {}

    /** What another module shows. */
    record Section(String heading, List<EntryPanel.Link> links) {}

    /** A record, as {@code lists :: files} takes it; no link for who may not read it. */
    record File(String name, @Nullable String href, String detail) {}
}
