package io.praevia.register.draw;

import io.praevia.register.draw.Picture.Column;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Places columns side by side, boxes below each other, and curves between them; what is too much becomes one last box. */
public final class Layout {

    private static final int GAP = 42;
    private static final int TOP = 34;
    private static final int EDGE = 2;

    private final Locale language;
    private final Map<String, Drawing.Rect> placed = new LinkedHashMap<>();
    private final List<Drawing.Text> texts = new ArrayList<>();
    private final List<Drawing.Path> paths = new ArrayList<>();

    private Layout(Locale language) {
        this.language = language;
    }

    /** The picture as it is drawn for readers of this language; its words are there already. */
    public static Drawing draw(Picture picture, Locale language) {
        return new Layout(language).place(picture);
    }

    private Drawing place(Picture picture) {
        List<List<Sized>> columns = new ArrayList<>();
        for (Column column : picture.columns()) {
            columns.add(Sized.fitting(column.boxes(), language));
        }
        int inner = columns.stream().mapToInt(Sized::height).max().orElse(0);
        for (int i = 0; i < columns.size(); i++) {
            int x = EDGE + i * (Sized.WIDTH + GAP);
            heading(picture.columns().get(i).heading(), x);
            boxes(columns.get(i), x, TOP + (inner - Sized.height(columns.get(i))) / 2);
        }
        picture.lines().forEach(line -> curve(line.from(), line.to()));
        picture.joins().forEach(this::join);
        return new Drawing(
                2 * EDGE + columns.size() * Sized.WIDTH + Math.max(0, columns.size() - 1) * GAP,
                TOP + inner + EDGE,
                picture.title(),
                picture.description(),
                List.copyOf(placed.values()),
                texts,
                paths);
    }

    private void heading(String words, int x) {
        TextFit.lines(words, Drawing.LABEL, Sized.WIDTH + GAP - 8, 1)
                .forEach(line -> texts.add(new Drawing.Text(x, 16, line, "heading")));
    }

    private void boxes(List<Sized> boxes, int x, int top) {
        int y = top;
        for (Sized sized : boxes) {
            Drawing.Rect rect = new Drawing.Rect(
                    x, y, Sized.WIDTH, sized.height(), sized.box().tone().key());
            placed.put(sized.box().id() + "@" + (sized.box().id().equals("more") ? x : ""), rect);
            int line = y + Sized.PAD - 4;
            for (String words : sized.words()) {
                texts.add(new Drawing.Text(x + Sized.PAD, line += Sized.LINE, words, "label"));
            }
            for (String words : sized.note()) {
                texts.add(new Drawing.Text(x + Sized.PAD, line += Sized.NOTE_LINE, words, "note"));
            }
            y += sized.height() + Sized.SPACE;
        }
    }

    private void curve(String from, String to) {
        Drawing.Rect start = placed.get(from + "@");
        Drawing.Rect end = placed.get(to + "@");
        if (start == null || end == null) {
            return;
        }
        int x = start.x() + start.width();
        int y = start.y() + start.height() / 2;
        int toX = end.x() - 6;
        int toY = end.y() + end.height() / 2;
        int bend = (toX - x) / 2;
        String d = "M%d %dC%d %d %d %d %d %d".formatted(x, y, x + bend, y, toX - bend, toY, toX, toY);
        paths.add(new Drawing.Path(d, "line"));
        tip(toX, toY);
    }

    /** Everything runs together into one upright line and leaves it again. */
    private void join(Picture.Join join) {
        List<Drawing.Rect> from = rects(join.from());
        List<Drawing.Rect> to = rects(join.to());
        if (from.isEmpty() || to.isEmpty()) {
            return;
        }
        int middle = (from.get(0).x() + Sized.WIDTH + to.get(0).x()) / 2;
        int[] heights = Stream.concat(from.stream(), to.stream())
                .mapToInt(rect -> rect.y() + rect.height() / 2)
                .sorted()
                .toArray();
        paths.add(new Drawing.Path("M%d %dV%d".formatted(middle, heights[0], heights[heights.length - 1]), "line"));
        from.forEach(rect -> paths.add(new Drawing.Path(
                "M%d %dH%d".formatted(rect.x() + Sized.WIDTH, rect.y() + rect.height() / 2, middle), "line")));
        to.forEach(rect -> {
            int y = rect.y() + rect.height() / 2;
            paths.add(new Drawing.Path("M%d %dH%d".formatted(middle, y, rect.x() - 6), "line"));
            tip(rect.x() - 6, y);
        });
    }

    private List<Drawing.Rect> rects(List<String> ids) {
        return ids.stream()
                .map(id -> placed.get(id + "@"))
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private void tip(int x, int y) {
        paths.add(new Drawing.Path("M%d %dl6 4l-6 4z".formatted(x, y - 4), "head"));
    }
}
