package io.praevia.record.paper;

import io.praevia.record.paper.Shapes.Art;
import io.praevia.record.paper.Shapes.Box;
import io.praevia.record.paper.Shapes.Stroke;
import io.praevia.record.paper.Shapes.Words;
import io.praevia.register.draw.Drawing;
import java.util.Locale;

/** Fits a drawing into the page: flat colours, and words as text of the page, so that the record's fonts set them. */
final class Arts {

    /** Width of the text on a page, in CSS pixels. */
    private static final int PAGE = 610;

    private Arts() {}

    static Art of(Drawing drawing) {
        double scale = Math.min(1, (double) PAGE / drawing.width());
        return new Art(
                (int) Math.round(drawing.width() * scale),
                (int) Math.round(drawing.height() * scale),
                drawing.viewBox(),
                drawing.title() + ". " + drawing.description(),
                drawing.boxes().stream().map(Arts::box).toList(),
                drawing.paths().stream().map(Arts::stroke).toList(),
                drawing.texts().stream().map(text -> words(text, scale)).toList());
    }

    private static Box box(Drawing.Rect rect) {
        String fill = rect.tone().equals("firm") ? "#eef4f4" : "#ffffff";
        String edge = rect.tone().equals("open") ? "#1b2a2f" : "#8a999d";
        return new Box(
                rect.x(),
                rect.y(),
                rect.width(),
                rect.height(),
                fill,
                edge,
                rect.tone().equals("open") ? "5 3" : "none");
    }

    private static Stroke stroke(Drawing.Path path) {
        boolean head = path.kind().equals("head");
        return new Stroke(path.d(), head ? "#8a999d" : "none", head ? "none" : "#8a999d");
    }

    /** The box of a line of text is 1.4 letters high, its base line 1.05 below the top. */
    private static Words words(Drawing.Text text, double scale) {
        double size = text.size() * 0.94 * scale;
        String style = String.format(
                Locale.ROOT,
                "left: %.1fpx; top: %.1fpx; font-size: %.1fpx",
                text.x() * scale,
                text.y() * scale - 1.05 * size,
                size);
        return new Words(text.words(), style, text.kind());
    }
}
