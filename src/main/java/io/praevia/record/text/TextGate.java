package io.praevia.record.text;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Lets through only text that the record's fonts print faithfully.
 *
 * <p>Text is composed (NFC); controls, lone surrogates, format characters and variation selectors are dropped; a code
 * point that cannot be set well becomes a visible mark such as {@code [U+0E44]}. The true text stays in the data that
 * the record carries.
 */
@Component
public final class TextGate {

    /** In our fonts but drawn unshaped, hence unreadable. */
    private static final Set<UnicodeScript> UNSHAPED = EnumSet.of(
            UnicodeScript.DEVANAGARI,
            UnicodeScript.BENGALI,
            UnicodeScript.TAMIL,
            UnicodeScript.TELUGU,
            UnicodeScript.SYRIAC,
            UnicodeScript.THAANA);

    /** Parts letters that would join; a different spelling in Persian, and drawn as nothing. */
    private static final int NON_JOINER = 0x200C;

    private final RecordFonts fonts;

    public TextGate(RecordFonts fonts) {
        this.fonts = fonts;
    }

    /** The text as it can be printed. */
    public Passed pass(String text) {
        TreeSet<Integer> unprintable = new TreeSet<>();
        StringBuilder out = new StringBuilder(text.length());
        Normalizer.normalize(text.replace("\r\n", "\n"), Normalizer.Form.NFC)
                .codePoints()
                .forEach(codePoint -> append(codePoint, out, unprintable));
        return new Passed(out.toString(), unprintable);
    }

    /** Whether this character can be printed as it is. */
    public boolean prints(int codePoint) {
        return isLayout(codePoint)
                || (!isBreak(codePoint)
                        && !isIgnored(codePoint)
                        && !isUnshaped(codePoint)
                        && fonts.covers(codePoint)
                        && ArabicLetters.canJoin(codePoint));
    }

    /** The mark that stands for a character that cannot be printed. */
    public static String mark(int codePoint) {
        return "[U+%04X]".formatted(codePoint);
    }

    /** The name that Unicode gives a character. */
    public static String name(int codePoint) {
        String name = Character.getName(codePoint);
        return name == null ? "UNASSIGNED" : name;
    }

    private void append(int codePoint, StringBuilder out, Set<Integer> unprintable) {
        if (prints(codePoint)) {
            out.appendCodePoint(codePoint);
        } else if (isBreak(codePoint)) {
            out.append('\n');
        } else if (!isIgnored(codePoint)) {
            out.append(mark(codePoint));
            unprintable.add(codePoint);
        }
    }

    private static boolean isLayout(int codePoint) {
        return codePoint == '\n' || codePoint == '\t';
    }

    private static boolean isBreak(int codePoint) {
        return codePoint == '\r' || codePoint == 0x85 || codePoint == 0x2028 || codePoint == 0x2029;
    }

    private static boolean isIgnored(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.SURROGATE -> true;
            case Character.FORMAT -> codePoint != NON_JOINER;
            default -> isVariationSelector(codePoint) || isNonCharacter(codePoint);
        };
    }

    private static boolean isVariationSelector(int codePoint) {
        return (codePoint >= 0xFE00 && codePoint <= 0xFE0F)
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF)
                || (codePoint >= 0x180B && codePoint <= 0x180F);
    }

    private static boolean isNonCharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    }

    private static boolean isUnshaped(int codePoint) {
        return Character.getType(codePoint) == Character.PRIVATE_USE
                || isPartOfAnEmoji(codePoint)
                || isConjoiningJamo(codePoint)
                || UNSHAPED.contains(UnicodeScript.of(codePoint));
    }

    /** Letters of flags, and skin tones. */
    private static boolean isPartOfAnEmoji(int codePoint) {
        return (codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF) || (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF);
    }

    private static boolean isConjoiningJamo(int codePoint) {
        return (codePoint >= 0x1100 && codePoint <= 0x11FF)
                || (codePoint >= 0xA960 && codePoint <= 0xA97F)
                || (codePoint >= 0xD7B0 && codePoint <= 0xD7FF);
    }

    /**
     * Text that passed the gate.
     *
     * @param unprintable the code points that became marks, in order
     */
    public record Passed(String text, SortedSet<Integer> unprintable) {
        public Passed {
            unprintable = Collections.unmodifiableSortedSet(new TreeSet<>(unprintable));
        }
    }
}
