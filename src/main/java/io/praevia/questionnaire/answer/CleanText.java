package io.praevia.questionnaire.answer;

import java.text.Normalizer;

/** Keeps text as typed, and makes it storable: NFC, line feeds, no control characters. */
public final class CleanText {

    private CleanText() {}

    /**
     * The text in NFC with CR LF as LF; control characters other than newline and tab are gone, characters that
     * neither PostgreSQL nor XML can hold are replaced by U+FFFD.
     */
    public static String of(String typed) {
        String text = Normalizer.normalize(typed.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC);
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point == '\n' || point == '\t') clean.append((char) point);
            else if (unstorable(point)) clean.append('\uFFFD');
            else if (!Character.isISOControl(point)) clean.appendCodePoint(point);
        });
        return clean.toString();
    }

    private static boolean unstorable(int point) {
        return Character.getType(point) == Character.SURROGATE || (point & 0xFFFE) == 0xFFFE;
    }
}
