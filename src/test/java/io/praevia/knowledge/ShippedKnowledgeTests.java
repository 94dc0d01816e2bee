package io.praevia.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.knowledge.KnownEntry.Said;
import io.praevia.questionnaire.definition.Finding;
import io.praevia.questionnaire.definition.QuestionnaireFiles;
import io.praevia.questionnaire.lint.Linter;
import io.praevia.support.PraeviaTest;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PraeviaTest
class ShippedKnowledgeTests {

    private static final String FILE = """
            key: sample
            title: Sample
            entries:
              - { id: one, kind: measure, title: One, text: Do it., wording: We do it., for: [purposes, gdpr.32, risk.access] }
              - { id: two, kind: pitfall, title: Two, text: Take care., for: [purposes] }
            """;

    @Autowired
    private Linter linter;

    @Test
    void whatIsShippedHasNoErrorAndLacksOnlyTranslations() {
        assertThat(linter.lint(QuestionnaireFiles.shipped("templates/knowledge/*.yaml"), Linter.shipped()))
                .allSatisfy(finding -> {
                    assertThat(finding.isError()).as(finding.toString()).isFalse();
                    assertThat(finding.rule()).isEqualTo("translation-missing");
                });
        assertThat(new ShippedKnowledge().entries()).hasSizeGreaterThan(45);
    }

    @Test
    void aMissingTranslationIsAWarningAndIsReadInEnglish() {
        Map<String, String> files = Map.of(
                "templates/knowledge/sample.yaml",
                FILE,
                "templates/knowledge/sample.fr.yaml",
                "{ key: sample, language: fr, title: Exemple, entries: { one: { title: Une, text: Faites-le. } } }");

        assertThat(linter.lint(files, Linter.shipped()))
                .extracting(Finding::rule, Finding::place)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("translation-missing", "entry one"),
                        org.assertj.core.groups.Tuple.tuple("translation-missing", "entry two"));
        var entries = new ShippedKnowledge(files).entries();
        assertThat(entries.get("one").in(Locale.FRANCE)).isEqualTo(new Said("Une", "Faites-le.", ""));
        assertThat(entries.get("two").in(Locale.FRANCE).title()).isEqualTo("Two");
    }

    @Test
    void idsThatNothingHasAreErrors() {
        Map<String, String> files = new HashMap<>();
        files.put(
                "templates/knowledge/sample.yaml",
                FILE.replace("[purposes]", "[nothing, gdpr.999]").replace("text: Take care.", "text: T., wording: W."));
        files.put("templates/knowledge/again.yaml", FILE.replace("key: sample", "key: again"));
        files.put(
                "templates/knowledge/sample.de.yaml",
                "{ key: sample, language: de, entries: { three: { title: Drei } } }");

        List<Finding> found = linter.lint(files, Linter.shipped());

        assertThat(found)
                .filteredOn(Finding::isError)
                .extracting(Finding::rule)
                .contains("dangling-id", "same-id", "wording", "translation-unknown");
    }
}
