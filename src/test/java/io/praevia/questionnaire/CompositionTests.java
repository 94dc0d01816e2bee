package io.praevia.questionnaire;

import static io.praevia.questionnaire.Samples.no;
import static io.praevia.questionnaire.Samples.yes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class CompositionTests {

    private static final String BASE = Samples.file("id: scope\ntype: yes_no\nnot_sure: true", "id: reason\ntype: text")
            .replace("version: 1\n", "version: 2\nvalid_from: 2026-10-01\nsupplements: [{key: extra, version: 1}]\n");
    private static final String EXTRA =
            Samples.file("id: extra_open\ntype: yes_no", "id: extra_reason\ntype: text\nanswered_by: reason")
                            .replace("key: sample\n", "key: extra\nextends: sample\nwhen: scope = true\n")
                            .replace("id: only\n", "id: extra\n    when: scope != null\n")
                    + "checks:\n  - {id: closed, when: extra_open = false, severity: blocker, message: Closed., law: A, question: extra_open}\n";
    private static final String OLD = Samples.file("id: scope\ntype: yes_no\nnot_sure: true");
    private static final String FRENCH = """
            key: sample
            version: 2
            language: fr
            title: Exemple
            questions:
              scope: {label: "Champ ?"}
            """;
    private static final String EXTRA_FRENCH = "key: extra\nversion: 1\nlanguage: fr\nchecks:\n  closed: Fermé.\n";

    private final Questionnaires both = new Questionnaires(files(), new FeelExpressions());
    private final Questionnaire whole = both.get("sample", 2);

    private static Map<String, String> files() {
        return new HashMap<>(Map.of(
                "sample.yaml",
                BASE,
                "extra.yaml",
                EXTRA,
                "sample-1.yaml",
                OLD,
                "sample.fr.yaml",
                FRENCH,
                "extra.fr.yaml",
                EXTRA_FRENCH));
    }

    private List<String> asked(Map<String, AnswerValue> answers) {
        return Samples.ids(Samples.VISIBILITY.visibleQuestions(whole, answers));
    }

    @Test
    void aSupplementIsAskedWhenItIsInScope() {
        assertThat(whole.sections()).extracting(Questionnaire.Section::id).containsExactly("only", "extra");
        assertThat(asked(Map.of("scope", yes()))).containsExactly("scope", "reason", "extra_open", "extra_reason");
        assertThat(asked(Map.of("scope", no()))).containsExactly("scope", "reason");
        assertThat(asked(Map.of())).containsExactly("scope", "reason");
        assertThat(asked(Map.of("scope", new AnswerValue.NotSure()))).containsExactly("scope", "reason");
    }

    @Test
    void aSectionThatAsksNothingIsNotThere() {
        assertThat(Samples.VISIBILITY.visibleSections(whole, Map.of("scope", no())))
                .extracting(Questionnaire.Section::id)
                .containsExactly("only");
        assertThat(new Completeness(Samples.VISIBILITY).progress(whole, Map.of("scope", no())))
                .extracting(Completeness.Progress::sectionId)
                .containsExactly("only");
    }

    @Test
    void whatIsAnsweredAlreadyIsNotAskedAgainAndSaysWhere() {
        Map<String, AnswerValue> answers = Map.of("scope", yes(), "reason", Samples.text("Because."));
        assertThat(asked(answers)).doesNotContain("extra_reason");
        var extra = whole.section("extra").orElseThrow();
        Map<Question, Question> already = Samples.VISIBILITY.alreadyAnswered(whole, extra, answers);
        assertThat(already).hasSize(1);
        already.forEach((question, by) ->
                assertThat(List.of(question.id(), by.id())).containsExactly("extra_reason", "reason"));
        assertThat(Samples.VISIBILITY.alreadyAnswered(whole, extra, Map.of("scope", yes())))
                .isEmpty();
        Map<String, AnswerValue> outside = Map.of("scope", no(), "reason", Samples.text("Because."));
        assertThat(Samples.VISIBILITY.alreadyAnswered(whole, extra, outside)).isEmpty();
    }

    @Test
    void aCheckOfASupplementCountsInItsScopeOnly() {
        LegalChecks checks = new LegalChecks(Samples.VISIBILITY);
        assertThat(checks.found(whole, Map.of("scope", yes(), "extra_open", no())))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.blocks()).isTrue();
                    assertThat(found.sectionId()).isEqualTo("extra");
                });
        assertThat(checks.found(whole, Map.of("scope", yes(), "extra_open", yes())))
                .isEmpty();
        assertThat(checks.found(whole, Map.of("scope", no(), "extra_open", no())))
                .isEmpty();
    }

    @Test
    void aVersionBeginsOnItsFirstDay() {
        assertThat(both.current("sample", LocalDate.of(2026, 9, 30)).version()).isEqualTo(1);
        assertThat(both.current("sample", LocalDate.of(2026, 10, 1)).version()).isEqualTo(2);
        assertThat(both.get("sample", 1).questions()).hasSize(1);
        var only = new Questionnaires(Map.of("sample.yaml", OLD + "valid_from: 2030-01-01\n"), new FeelExpressions());
        assertThatThrownBy(() -> only.current("sample", LocalDate.of(2029, 1, 1)))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void wordsAreReadInTheLanguageOfThePersonAndElseInEnglish() {
        Questionnaire french = both.get("sample", 2, Locale.CANADA_FRENCH);
        assertThat(french.title()).isEqualTo("Exemple");
        assertThat(french.question("scope").orElseThrow().label()).isEqualTo("Champ ?");
        assertThat(french.question("reason").orElseThrow().label()).isEqualTo("L");
        assertThat(french.checks().get(0).message()).isEqualTo("Fermé.");
        assertThat(Samples.ids(french.questions())).isEqualTo(Samples.ids(whole.questions()));
        assertThat(both.get("sample", 2, Locale.JAPANESE)).isEqualTo(whole);
    }

    @Test
    void aFaultySupplementIsRefusedAsAWhole() {
        Map<String, String> clash = files();
        clash.put("extra.yaml", EXTRA.replace("id: extra_open", "id: scope").replace("extra_open", "scope"));
        assertThatThrownBy(() -> new Questionnaires(clash, new FeelExpressions()))
                .hasMessageContaining("\"scope\" is used twice: in sample and in extra");
        Map<String, String> missing = files();
        missing.remove("extra.yaml");
        assertThatThrownBy(() -> new Questionnaires(missing, new FeelExpressions()))
                .hasMessageContaining("there is no version 1 of extra");
        String bad = Samples.file("id: a\ntype: choice");
        assertThatThrownBy(() -> both.add(Map.of("bad.yaml", bad.replace("key: sample", "key: bad"))))
                .isInstanceOf(Questionnaires.Invalid.class);
        assertThat(both.get("sample", 2)).isEqualTo(whole);
    }
}
