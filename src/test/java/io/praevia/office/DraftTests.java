package io.praevia.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.kernel.Refused;
import io.praevia.office.edit.Outline;
import io.praevia.office.edit.Place;
import io.praevia.questionnaire.Questionnaires;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.node.ObjectNode;

class DraftTests extends OfficeTest {

    @Autowired
    private Questionnaires questionnaires;

    @Autowired
    private DraftChecks checks;

    @Test
    void aDraftIsTheNextVersionWithItsTranslationsAndWithoutFaults() {
        Draft draft = draft(begun("dpia"));

        assertThat(draft.version()).isEqualTo(questionnaires.latest("dpia").version() + 1);
        assertThat(draft.words().get("fr")).containsKey("questions/purposes/label");
        assertThat(checks.findings(draft)).noneMatch(finding -> finding.isError());
        assertThat(checks.findings(draft)).noneMatch(finding -> finding.rule().equals("translation-missing"));
    }

    @Test
    void onlyOneDraftOfAQuestionnaireIsOpen() {
        begun("lia");

        assertThatThrownBy(() -> begun("lia")).isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void nobodyElseTouchesDrafts() {
        UUID id = begun("lia");

        assertThatThrownBy(() -> company.as(company.owner(), () -> drafts.get(id)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> company.as(company.dpo(), () -> drafts.begin("tia")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aSecondAuthorSeesBothVersionsAndNothingIsLost() {
        UUID id = begun("screening");
        Place place = question(firstQuestion(id));
        ObjectNode before = part(id, place);
        String seen = Outline.mark(before);
        company.as(author(), () -> drafts.save(id, place, before.deepCopy().put("label", "Mine?"), seen));

        assertThatThrownBy(() -> company.as(
                        colleague(),
                        () -> drafts.save(id, place, before.deepCopy().put("label", "Theirs?"), seen)))
                .isInstanceOfSatisfying(
                        Refused.Stale.class,
                        stale -> assertThat(((ObjectNode) stale.theirs())
                                        .path("label")
                                        .asString())
                                .isEqualTo("Mine?"));
    }

    @Test
    void partsMoveWithinAndBetweenSections() {
        UUID id = begun("dpia");
        String first = draft(id)
                .content()
                .path("sections")
                .path(1)
                .path("questions")
                .path(0)
                .path("id")
                .asString();

        company.as(author(), () -> drafts.move(id, question(first), true));

        assertThat(Outline.sectionOf(draft(id).content(), first))
                .contains(
                        draft(id).content().path("sections").path(0).path("id").asString());
    }

    @Test
    void whatReadsADeletedQuestionBecomesAnError() {
        UUID id = begun("dpia");
        assertThat(Outline.readers(draft(id).content(), "purposes")).isNotEmpty();

        company.as(author(), () -> drafts.remove(id, question("purposes")));

        assertThat(checks.findings(draft(id))).anyMatch(finding -> finding.isError());
        assertThat(draft(id).files().get("published/dpia-" + draft(id).version() + ".fr.yaml"))
                .doesNotContain("\n  purposes:");
    }

    @Test
    void aTranslationIsWrittenIntoTheDraftAndShown() {
        UUID id = begun("screening");
        String place = "questions/" + firstQuestion(id) + "/label";
        String seen = Integer.toHexString(
                draft(id).words().getOrDefault("de", Map.of()).hashCode());

        company.as(author(), () -> drafts.translate(id, "de", Map.of(place, "Neu?"), seen));

        assertThat(checks.whole(draft(id))
                        .orElseThrow()
                        .in(java.util.Locale.GERMAN)
                        .questions()
                        .get(0)
                        .label())
                .isEqualTo("Neu?");
    }

    @Test
    void keyAndVersionStay() {
        UUID id = begun("screening");
        ObjectNode tree = draft(id).content();

        assertThatThrownBy(() -> company.as(
                        author(),
                        () -> drafts.save(
                                id,
                                new Place(Place.Kind.HEAD, "", ""),
                                tree.deepCopy().put("version", 99),
                                Outline.mark(tree))))
                .isInstanceOf(Refused.Invalid.class);
    }

    private String firstQuestion(UUID id) {
        return draft(id)
                .content()
                .path("sections")
                .path(0)
                .path("questions")
                .path(0)
                .path("id")
                .asString();
    }
}
