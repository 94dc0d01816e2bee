package io.praevia.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.praevia.questionnaire.definition.Finding;
import io.praevia.questionnaire.lint.Linter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

class LinterTests {

    private static final String CHOICE =
            "id: pick\ntype: choice\noptions: [{key: one, label: O}, {key: two, label: T}]";
    private final Linter linter = new Linter(new FeelExpressions(), (file, xml, questions) -> List.of());

    private List<Finding> lint(Map<String, String> files) {
        return linter.lint(files, Map.of());
    }

    private List<Finding> lint(String... questions) {
        return lint(Map.of("sample.yaml", Samples.file(questions)));
    }

    @Test
    void aGoodQuestionnaireHasNoFindings() {
        assertThat(lint(CHOICE, "id: b\ntype: text\nwhen: pick = \"one\"")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            id: b\\ntype: text\\nwhen: pick = "three"                                  | unknown-answer | which nobody can answer
            id: b\\ntype: text\\nwhen: pick = "not_sure"                               | unknown-answer | it offers "one", "two"
            id: b\\ntype: text\\nwhen: pick in ("one", "three")                        | unknown-answer | "three"
            id: b\\ntype: text\\nwhen: count(for x in [1] return x) > 0                | feel-bounds    | uses a loop
            id: b\\ntype: text\\nwhen: pick = "one" and pick = "two"                   | never-asked    | no answers make
            id: b\\ntype: text\\nwhen: pick = "one" or pick != "one"                   | always-asked   | always true
            id: b\\ntype: choice\\noptions_from: nothing.here                          | options-from   | no table has the column
            id: b\\ntype: scale                                                       | steps          | a scale needs them
            id: b\\ntype: text\\nsteps: [a, b]                                         | steps          | belong to a scale
            id: b\\ntype: text\\noptions_from: pick.one                                | options        | belong to choice
            id: b\\ntype: text\\nanswered_by: nothing                                  | dangling-id    | nothing is called
            id: b\\ntype: table\\ncolumns: [{id: c, label: C, type: choice, options_from: b.c}] | options-from | leads back
            id: b\\ntype: text\\nregister: purposes                                    | register-unfilled | no question fills retention
            id: b\\ntype: text\\nserves: [gdpr.99]                                     | unknown-regime | no regime has codes like
            """)
    void aFaultHasItsRulePlaceAndRemedy(String question, String rule, String message) {
        assertThat(lint(CHOICE, question.replace("\\n", "\n"))).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.toString())
                    .startsWith("sample.yaml: ")
                    .contains(message)
                    .doesNotContain("\n");
            assertThat(finding.remedy().toString()).isNotBlank();
            assertThat(finding.place()).isNotBlank();
        });
    }

    @Test
    void aConditionThatOnlyHiddenAnswersWouldMeetIsNeverMet() {
        assertThat(lint(
                        "id: a\ntype: yes_no",
                        "id: b\ntype: yes_no\nwhen: a = true",
                        "id: c\ntype: text\nwhen: a = false and b = true"))
                .extracting(Finding::rule)
                .containsExactly("never-asked");
    }

    @Test
    void whatATranslationLacksOrInventsIsFound() {
        String words = """
                key: sample
                version: 1
                language: fr
                title: T
                intro: I
                sections: {only: {title: S, intro: S}}
                questions:
                  pick: {label: L, help: H, example: E, options: {one: Un, three: Trois}}
                  gone: {label: L}
                """;
        List<Finding> found = lint(Map.of("sample.yaml", Samples.file(CHOICE), "sample.fr.yaml", words));
        assertThat(found)
                .extracting(Finding::toString)
                .anySatisfy(f -> assertThat(f).contains("not translated: why"));
        assertThat(found)
                .extracting(Finding::toString)
                .anySatisfy(f -> assertThat(f).contains("options two"));
        assertThat(found.stream().filter(Finding::isError))
                .extracting(Finding::rule)
                .containsExactly("translation-unknown", "translation-unknown");
    }

    @Test
    void pointsOfRegimesAreServedByQuestions() {
        String regime = """
                key: gdpr
                title: GDPR
                scope: pick = "one"
                points:
                  - {code: gdpr.1, title: One, law: A}
                  - {code: gdpr.2, title: Two, law: B}
                """;
        Map<String, String> files = new HashMap<>(Map.of("templates/regimes/gdpr.yaml", regime));
        files.put("sample.yaml", Samples.file(CHOICE + "\nserves: [gdpr.1, gdpr.3, dpv.hasPurpose]"));
        assertThat(lint(files)).extracting(Finding::rule).containsExactlyInAnyOrder("unknown-code", "unserved-point");
        files.put("templates/regimes/gdpr.yaml", regime.replace("pick", "nobody"));
        assertThat(lint(files)).extracting(Finding::rule).contains("dangling-id");
    }

    @Test
    void whatATranslatedRegimeLacksOrInventsIsFound() {
        String regime = """
                key: gdpr
                title: GDPR
                points:
                  - {code: gdpr.1, title: One, law: A}
                  - {code: gdpr.2, title: Two, law: B}
                """;
        String words = "key: gdpr\nlanguage: de\ntitle: DSGVO\npoints: {gdpr.1: Eins, gdpr.3: Drei}\n";
        Map<String, String> around = Map.of("templates/regimes/gdpr.yaml", regime);
        assertThat(linter.lint(Map.of("templates/regimes/gdpr.de.yaml", words), around))
                .extracting(Finding::place, Finding::rule)
                .containsExactly(tuple("points", "translation-unknown"), tuple("point gdpr.2", "translation-missing"));
    }

    @Test
    void whatATranslatedTableLacksOrInventsIsFound() {
        String table = "<definitions><decision name=\"Size?\"><rule id=\"a\"><description>Big.</description></rule>"
                + "</decision></definitions>";
        String words = "key: size\nlanguage: de\nlabels: {\"Size?\": \"Größe?\"}\nreasons: {Small.: Klein.}\n";
        assertThat(linter.lint(Map.of("templates/rules/size.de.yaml", words), Map.of("bpmn/size.dmn", table)))
                .extracting(finding -> finding.message().toString())
                .containsExactly("not translated: Big..", "the table does not say \"Small.\".");
    }

    @Test
    void aFindingSpeaksTheLanguageOfTheReader() {
        Finding finding =
                lint(CHOICE, "id: b\ntype: text\nwhen: pick = \"three\"").get(0);
        assertThat(finding.in(Locale.GERMAN))
                .startsWith("sample.yaml: Frage b, when: pick wird mit \"three\" verglichen")
                .endsWith("Vergleichen Sie mit einer Antwort, die die Frage anbietet. [Fehler, unknown-answer]");
        LocaleContextHolder.setLocale(Locale.GERMAN);
        try {
            assertThat(finding.toString()).isEqualTo(finding.in(Locale.GERMAN));
            assertThat(finding.where()).isEqualTo("Frage b, when");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void aFileIsSeenAmongThoseItBelongsTo() {
        String extra = Samples.file("id: extra_a\ntype: text\nwhen: pick = \"one\"")
                .replace("key: sample\n", "key: extra\nextends: sample\n")
                .replace("id: only", "id: more");
        assertThat(linter.lint(Map.of("my/extra.yaml", extra), Map.of("sample.yaml", Samples.file(CHOICE))))
                .isEmpty();
        assertThat(lint(Map.of("my/extra.yaml", extra)))
                .extracting(Finding::rule)
                .contains("dangling-id");
    }
}
