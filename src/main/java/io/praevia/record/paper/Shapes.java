package io.praevia.record.paper;

import io.praevia.record.page.Blocks.Fact;
import io.praevia.record.page.Blocks.Section;
import io.praevia.record.page.Blocks.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code templates/record/register.html} prints. */
final class Shapes {

    private Shapes() {}

    /** One of the two parts of Art. 30, with its entries. */
    record Part(Section section, String lead, List<EntryPrint> entries) {}

    /**
     * An entry.
     *
     * @param state one line: department, state, version, dates
     * @param empty names of the fields that say nothing and need not, in one line
     * @param flow null when there is nothing to draw
     * @param transfers null when no data leave the EEA
     */
    record EntryPrint(
            Section section,
            String state,
            List<Fact> facts,
            String empty,
            @Nullable Figure flow,
            @Nullable Figure transfers) {}

    /** A picture and the table that says the same; nothing is drawn of a picture that would be too wide. */
    record Figure(Art art, Table table) {}

    /**
     * A drawing in the units of the page, with its words to be laid over it.
     *
     * @param alt title and description
     */
    record Art(
            int width,
            int height,
            String viewBox,
            String alt,
            List<Box> boxes,
            List<Stroke> strokes,
            List<Words> words) {}

    record Box(int x, int y, int width, int height, String fill, String edge, String dash) {}

    record Stroke(String d, String fill, String edge) {}

    /** A line of words; {@code style} is its place and size as CSS, made here. */
    record Words(String text, String style, String kind) {}
}
