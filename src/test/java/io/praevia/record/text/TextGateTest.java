package io.praevia.record.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.record.pdf.SampleRecord;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextGateTest {

    static List<Arguments> cases() {
        return List.of(
                Arguments.of("plain text", "Straße, Łódź, 東京, Київ", "Straße, Łódź, 東京, Київ"),
                Arguments.of("composed accents", "e\u0301", "é"),
                Arguments.of("Windows line ends", "a\r\nb\tc", "a\nb\tc"),
                Arguments.of("other line ends", "a\rb\u2028c\u0085d", "a\nb\nc\nd"),
                Arguments.of("controls", "a\u0000b\u0007c\u009Fd", "abcd"),
                Arguments.of("lone surrogates", "a\uD842b\uDFB7c", "abc"),
                Arguments.of("byte order mark", "\uFEFFa", "a"),
                Arguments.of("non-characters", "a\uFFFFb\uFDD0c", "abc"),
                Arguments.of("direction overrides", "a\u202Eb\u2066c", "abc"),
                Arguments.of("name with variation selector", "葛\uDB40\uDD00城", "葛城"),
                Arguments.of("emoji with variation selector", "⚠\uFE0F", "⚠"),
                Arguments.of("rare kanji beyond the first plane", "\uD842\uDFB7野家", "\uD842\uDFB7野家"),
                Arguments.of("arrows and signs", "→ ✓ ⚠ ≥ ∑ €", "→ ✓ ⚠ ≥ ∑ €"),
                Arguments.of("Thai", "\u0E44", "[U+0E44]"),
                Arguments.of("Devanagari, which would be drawn unshaped", "क", "[U+0915]"),
                Arguments.of("Chinese, simplified", "我们不收集", "我们不收集"),
                Arguments.of("Korean", "위치 정보", "위치 정보"),
                Arguments.of("Korean, decomposed", "\u1112\u1161\u11AB", "한"),
                Arguments.of("Arabic", "لا، الأعضاء فوق 18 سنة؟", "لا، الأعضاء فوق 18 سنة؟"),
                Arguments.of("Persian, with a non-joiner", "می\u200Cخواهند گروه", "می\u200Cخواهند گروه"),
                Arguments.of("Urdu", "ٹھیک ہے", "ٹھیک ہے"),
                Arguments.of("Arabic letter without joined forms", "\u0750", "[U+0750]"),
                Arguments.of("Hebrew", "שלום, עולם", "שלום, עולם"),
                Arguments.of("direction marks", "a\u200Eb\u200F\u061Cc", "abc"),
                Arguments.of("Syriac", "ܐ", "[U+0710]"),
                Arguments.of("single emoji", "😀 📷", "😀 📷"),
                Arguments.of("emoji family falls apart", "👩\u200D👧", "👩👧"),
                Arguments.of("skin tone", "👍🏽", "👍[U+1F3FD]"),
                Arguments.of("full-width letters", "ＡＢＣ１２３", "ＡＢＣ１２３"),
                Arguments.of("private use", "\uE000", "[U+E000]"),
                Arguments.of("flag", "🇯", "[U+1F1EF]"),
                Arguments.of("old Hangul", "\u1100", "[U+1100]"),
                Arguments.of("beyond the first plane", "\uD808\uDC00", "[U+12000]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void lettersPassOrLeaveAMark(String what, String text, String printed) {
        assertThat(SampleRecord.GATE.pass(text).text()).isEqualTo(printed);
    }

    @Test
    void marksAreCollectedOnceAndInOrder() {
        assertThat(SampleRecord.GATE.pass("ไ ก ไ").unprintable()).containsExactly(0x0E01, 0x0E44);
    }
}
