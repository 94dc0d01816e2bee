package io.praevia.languages;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.questionnaire.definition.Citations;
import io.praevia.questionnaire.definition.Finding;
import io.praevia.questionnaire.lint.Linter;
import io.praevia.questionnaire.regime.Regime;
import io.praevia.questionnaire.regime.Regimes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Regimes and decision tables say every thing in every language. */
class DefinitionWordsTests {

    /** Words that another language writes as English does. */
    private static final Set<String> SAME = Set.of("Phases", "Publication", "Exceptions");

    private static final Pattern ENGLISH = Pattern.compile("\\b(?:and|to|recital|criterion|step|the|of|with)\\b");

    private final Map<String, String> shipped = Linter.shipped();
    private final Regimes regimes = new Regimes();

    @ParameterizedTest
    @ValueSource(strings = {"fr", "de", "pt-BR", "ja", "ru"})
    void everyRegimeAndEveryTableIsTranslated(String language) {
        List<String> originals = shipped.keySet().stream()
                .filter(name -> name.matches("templates/regimes/[a-z]+\\.yaml|bpmn/.+\\.dmn"))
                .toList();
        assertThat(originals).hasSizeGreaterThan(12);
        assertThat(originals).allSatisfy(name -> assertThat(shipped).containsKey(translation(name, language)));
    }

    @Test
    void noTranslationLacksOrInventsAnything() {
        Linter linter = new Linter(
                (feel, answers) -> {
                    throw new IllegalArgumentException(feel);
                },
                (file, xml, questions) -> List.of());
        assertThat(linter.lint(shipped, Map.of()))
                .filteredOn(finding -> finding.file().matches("templates/(regimes|rules)/.+|templates/[^/]+"))
                .filteredOn(finding -> finding.rule().startsWith("translation-"))
                .extracting(Finding::toString)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "de", "pt-BR", "ja", "ru"})
    void nothingOfARegimeStaysEnglish(String tag) {
        Locale language = Locale.forLanguageTag(tag);
        regimes.all().forEach(regime -> {
            Regime own = regimes.in(regime, language);
            assertThat(own.title()).isNotEqualTo(regime.title());
            for (int at = 0; at < regime.points().size(); at++) {
                Regime.Point english = regime.points().get(at);
                Regime.Point point = own.points().get(at);
                assertThat(point.code()).isEqualTo(english.code());
                if (!SAME.contains(english.title()))
                    assertThat(point.title()).as(point.code()).isNotEqualTo(english.title());
                String law = point.law().replace("Data (Use and Access) Act", "");
                assertThat(ENGLISH.matcher(law).find()).as(law).isFalse();
            }
        });
    }

    @Test
    void aLawHasTheNameThatItsReadersKnow() {
        String law = "Art. 8 and recital 38 GDPR";
        assertThat(Citations.in(Locale.GERMAN, law)).isEqualTo("Art. 8 und Erwägungsgrund 38 DSGVO");
        assertThat(Citations.in(Locale.forLanguageTag("pt-BR"), law)).isEqualTo("art. 8 e considerando 38 RGPD");
        assertThat(Citations.in(Locale.FRENCH, "Art. 8 UK GDPR")).isEqualTo("art. 8 RGPD britannique");
        assertThat(Citations.in(Locale.GERMAN, "Data (Use and Access) Act 2025"))
                .isEqualTo("Data (Use and Access) Act 2025");
        assertThat(Citations.in(Locale.ITALIAN, law)).isEqualTo(law);
        assertThat(Citations.in(Locale.ENGLISH, law)).isEqualTo(law);
    }

    private static String translation(String original, String language) {
        String key = original.substring(original.lastIndexOf('/') + 1, original.lastIndexOf('.'));
        return "templates/" + (original.endsWith(".dmn") ? "rules/" : "regimes/") + key + "." + language + ".yaml";
    }
}
