package io.praevia.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RulingWordsTests {

    private static final Ruling RULING = new Ruling(
            "screening",
            3,
            Map.of("Criteria answered with yes", "2", "Our own column", "x"),
            List.of(
                    new Ruling.Hit(
                            "no_criterion",
                            "Fewer than two criteria can apply, and no case that the law names.",
                            Map.of("outcome", "not-required")),
                    new Ruling.Hit("ours", "We always look at cameras.", Map.of()),
                    new Ruling.Hit("two_criteria", "Two criteria apply, and our board wants to know.", Map.of())));

    @Test
    void aShippedReasonIsReadInTheOwnLanguage() {
        Ruling german = RULING.in(Locale.GERMANY);
        assertThat(german.hits().get(0).reason())
                .isEqualTo("Weniger als zwei Kriterien können zutreffen, und kein Fall, den das Gesetz nennt.");
        assertThat(german.inputs()).containsEntry("Kriterien, mit Ja beantwortet", "2");
        assertThat(german.output("outcome")).contains("not-required");
    }

    @Test
    void aRuleThatTheOfficeAddedOrRewordedSpeaksWithItsOwnWords() {
        assertThat(RULING.reasons(Locale.FRENCH))
                .contains("We always look at cameras.", "Two criteria apply, and our board wants to know.");
        assertThat(RULING.in(Locale.FRENCH).inputs()).containsKey("Our own column");
        Ruling unknown = new Ruling("ours", 1, RULING.inputs(), RULING.hits());
        assertThat(unknown.in(Locale.FRENCH)).isEqualTo(unknown);
    }

    @Test
    void aLanguageWithoutWordsReadsWhatTheTableSays() {
        assertThat(RULING.in(Locale.ENGLISH)).isEqualTo(RULING);
        assertThat(RULING.in(Locale.ITALIAN)).isEqualTo(RULING);
    }
}
