package io.praevia.register.draw;

import java.util.List;

/**
 * What a picture says: columns of boxes, read from left to right, and what leads where.
 *
 * @param title what it is, in one line
 * @param description what it shows, for whoever cannot see it
 * @param lines from one box to one box of a later column
 * @param joins from several boxes together to several boxes of the next column, where nobody said which to which
 */
public record Picture(String title, String description, List<Column> columns, List<Line> lines, List<Join> joins) {

    public boolean isEmpty() {
        return columns.isEmpty();
    }

    /** Boxes under a heading. */
    public record Column(String heading, List<Box> boxes) {}

    /** One box; {@code note} stands small below its text, empty for none. */
    public record Box(String id, String text, String note, Tone tone) {}

    /** From the box with one id to the box with another. */
    public record Line(String from, String to) {}

    /** From all of these boxes to all of those. */
    public record Join(List<String> from, List<String> to) {}

    /** How a box looks; the words in it say the same. */
    public enum Tone {
        PLAIN,
        FIRM,
        OPEN;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
