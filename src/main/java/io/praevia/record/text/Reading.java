package io.praevia.record.text;

import java.lang.Character.UnicodeScript;
import java.util.Optional;

/**
 * How a paragraph reads, told from its letters alone.
 *
 * @param rightToLeft whether its first letter with a direction runs right to left, as HTML's {@code dir="auto"}
 * @param mixed whether any of it runs right to left
 * @param language BCP 47, where more than half of its letters leave no doubt
 */
public record Reading(boolean rightToLeft, boolean mixed, Optional<String> language) {

    /** Latin, or something whose language the letters do not tell. */
    private static final Reading PLAIN = new Reading(false, false, Optional.empty());

    static Reading of(String text, RecordFonts fonts) {
        if (text.chars().allMatch(c -> c < 0x590)) {
            return PLAIN;
        }
        int strong = text.codePoints()
                .filter(codePoint -> isRightToLeft(codePoint)
                        || Character.getDirectionality(codePoint) == Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                .findFirst()
                .orElse('a');
        boolean mixed = text.codePoints().anyMatch(Reading::isRightToLeft);
        return new Reading(isRightToLeft(strong), mixed, language(text, fonts));
    }

    private static boolean isRightToLeft(int codePoint) {
        byte direction = Character.getDirectionality(codePoint);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static Optional<String> language(String text, RecordFonts fonts) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long hangul = count(text, UnicodeScript.HANGUL);
        long kana = count(text, UnicodeScript.HIRAGANA) + count(text, UnicodeScript.KATAKANA);
        long han = count(text, UnicodeScript.HAN);
        if (2 * (hangul + kana + han) > letters) {
            return eastAsian(text, hangul, kana, fonts);
        }
        if (2 * count(text, UnicodeScript.HEBREW) > letters) {
            return Optional.of("he");
        }
        boolean arabic = 2 * count(text, UnicodeScript.ARABIC) > letters;
        return arabic && text.codePoints().noneMatch(Reading::isUnknownToArabic) ? Optional.of("ar") : Optional.empty();
    }

    /** Han alone is Chinese when the Japanese font lacks one of its characters, and else left open. */
    private static Optional<String> eastAsian(String text, long hangul, long kana, RecordFonts fonts) {
        if (hangul > 0 || kana > 0) {
            return Optional.of(hangul > kana ? "ko" : "ja");
        }
        return text.codePoints()
                        .filter(codePoint -> UnicodeScript.of(codePoint) == UnicodeScript.HAN)
                        .anyMatch(fonts::isForeignToJapanese)
                ? Optional.of("zh")
                : Optional.empty();
    }

    /** Letters of Persian, Urdu and others. */
    private static boolean isUnknownToArabic(int codePoint) {
        return codePoint >= 0x671 && codePoint <= 0x6D3;
    }

    private static long count(String text, UnicodeScript script) {
        return text.codePoints()
                .filter(codePoint -> UnicodeScript.of(codePoint) == script)
                .count();
    }
}
