package io.praevia.register.draw;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** Breaks words into lines of a width; an estimate that holds for the fonts of the page and of the record. */
final class TextFit {

    private TextFit() {}

    /** At most {@code most} lines; what does not fit is cut and ends in an ellipsis. */
    static List<String> lines(String words, double size, int width, int most) {
        List<String> lines = new ArrayList<>();
        String rest = words.strip().replaceAll("\\s+", " ");
        while (!rest.isEmpty() && lines.size() < most) {
            int fits = fits(rest, size, width);
            boolean last = lines.size() == most - 1;
            if (fits == rest.length()) {
                lines.add(rest);
                return lines;
            }
            if (last) {
                lines.add(rest.substring(0, fits(rest, size, width - (int) size))
                                .strip() + "…");
                return lines;
            }
            int space = rest.lastIndexOf(' ', fits);
            int end = space > fits / 3 ? space : fits;
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    /** How many characters fit, at least one, never half of a pair. */
    private static int fits(String words, double size, int width) {
        double used = 0;
        int at = 0;
        while (at < words.length()) {
            int letter = words.codePointAt(at);
            used += size * em(letter);
            if (used > width && at > 0) {
                return at;
            }
            at += Character.charCount(letter);
        }
        return at;
    }

    private static double em(int letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        if (script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.HANGUL
                || letter > 0xFFFF) {
            return 1.02;
        }
        if ("iljftrI.,:;!|'’()[] -".indexOf(letter) >= 0) {
            return 0.36;
        }
        return Character.isUpperCase(letter) || letter == 'm' || letter == 'w' || letter == '—' ? 0.74 : 0.59;
    }
}
