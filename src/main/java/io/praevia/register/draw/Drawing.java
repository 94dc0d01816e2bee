package io.praevia.register.draw;

import java.util.List;

/** A picture with a place for everything, in units of the drawing; the same for the same picture, wherever it is printed. */
public record Drawing(
        int width, int height, String title, String description, List<Rect> boxes, List<Text> texts, List<Path> paths) {

    /** Size of the letters of headings and boxes; 12 is avoided, at which the record's renderer fails. */
    public static final double LABEL = 13.5;

    /** Size of the letters of notes. */
    public static final double NOTE = 11.5;

    /** The address of the area that is shown. */
    public String viewBox() {
        return "0 0 " + width + " " + height;
    }

    /** A box; {@code tone} is plain, firm or open. */
    public record Rect(int x, int y, int width, int height, String tone) {}

    /** One line of words, its base line at y; {@code kind} is heading, label or note. */
    public record Text(int x, int y, String words, String kind) {

        /** Size of its letters. */
        public double size() {
            return kind.equals("note") ? NOTE : LABEL;
        }
    }

    /** A line or, of the kind head, the tip of an arrow. */
    public record Path(String d, String kind) {}
}
