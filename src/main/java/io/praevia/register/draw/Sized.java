package io.praevia.register.draw;

import io.praevia.kernel.text.Message;
import io.praevia.register.draw.Picture.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A box with the lines that its words take. */
record Sized(Box box, List<String> words, List<String> note) {

    static final int WIDTH = 172;
    static final int PAD = 11;
    static final int LINE = 17;
    static final int NOTE_LINE = 15;
    static final int SPACE = 10;

    /** Of a column, so that it fits on one printed page. */
    private static final int TALLEST = 1_150;

    static Sized of(Box box) {
        return new Sized(
                box,
                TextFit.lines(box.text(), Drawing.LABEL, WIDTH - 2 * PAD, 3),
                TextFit.lines(box.note(), Drawing.NOTE, WIDTH - 2 * PAD, 2));
    }

    /** The boxes that fit into one column; the last one says how many more there are. */
    static List<Sized> fitting(List<Box> boxes, Locale language) {
        List<Sized> all = boxes.stream().map(Sized::of).toList();
        if (height(all) <= TALLEST) {
            return all;
        }
        List<Sized> shown = new ArrayList<>();
        for (Sized one : all) {
            if (height(shown) + one.height() + 2 * (LINE + 2 * PAD) > TALLEST) {
                break;
            }
            shown.add(one);
        }
        String more =
                Message.of("register.flow.more", all.size() - shown.size()).in(language);
        shown.add(of(new Box("more", more, "", Picture.Tone.PLAIN)));
        return shown;
    }

    static int height(List<Sized> boxes) {
        return boxes.stream().mapToInt(box -> box.height() + SPACE).sum();
    }

    int height() {
        return 2 * PAD + words.size() * LINE + note.size() * NOTE_LINE - 4;
    }
}
