package io.praevia.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.assessment.Assessments;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.questionnaire.Expressions;
import io.praevia.questionnaire.Questionnaires;
import io.praevia.support.Story;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class PublishingTests extends OfficeTest {

    @Autowired
    private Story story;

    @Autowired
    private Questionnaires questionnaires;

    @Autowired
    private Expressions expressions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private Clock clock;

    @Test
    void theNextAssessmentGetsTheNewVersionAndARunningOneKeepsItsOwn() {
        AssessmentId running = story.inQuestionnaire();
        int before = story.get(running).questionnaireVersion();
        UUID id = proposed(
                "dpia", "purposes", "What do you want to achieve?", LocalDate.now(clock.withZone(ZoneOffset.UTC)));

        company.as(colleague(), () -> publishing.publish(id));

        AssessmentId next = story.inQuestionnaire();
        assertThat(story.get(next).questionnaireVersion()).isEqualTo(before + 1);
        assertThat(label(next)).isEqualTo("What do you want to achieve?");
        assertThat(story.get(running).questionnaireVersion()).isEqualTo(before);
        assertThat(label(running)).isNotEqualTo("What do you want to achieve?");
    }

    @Test
    void aRestartAndAnotherNodeReadWhatWasPublished() {
        Questionnaires otherNode = new Questionnaires(expressions);
        new PublishedVersions(jdbc, json, otherNode);
        UUID id = proposed("lia", liaQuestion(), "Whose interest is it?", SOON);
        company.as(colleague(), () -> publishing.publish(id));
        int version = draft(id).version();

        Questionnaires restarted = new Questionnaires(expressions);
        new PublishedVersions(jdbc, json, restarted);

        assertThat(restarted.get("lia", version).validFrom()).isEqualTo(SOON);
        assertThat(otherNode
                        .get("lia", version)
                        .question(liaQuestion())
                        .orElseThrow()
                        .label())
                .isEqualTo("Whose interest is it?");
    }

    @Test
    void aShippedFileMayNotHoldAPublishedVersion() {
        UUID id = proposed("tia", firstQuestion("tia"), "Where to?", SOON);
        company.as(colleague(), () -> publishing.publish(id));
        String shipped = draft(id).files().get("published/tia-" + draft(id).version() + ".yaml");
        Questionnaires upgraded = new Questionnaires(expressions);
        upgraded.add(java.util.Map.of("templates/questionnaires/tia-new.yaml", shipped));

        assertThatThrownBy(() -> new PublishedVersions(jdbc, json, upgraded))
                .isInstanceOf(Questionnaires.Invalid.class)
                .hasMessageContaining("Two files hold version");
    }

    @Test
    void nobodyPublishesWhatTheyWroteOrProposed() {
        UUID id = begun("fria");
        relabel(colleague(), id, firstQuestion("fria"), "Who is affected?");
        company.as(author(), () -> publishing.propose(id, "Clearer words.", SOON));

        assertThatThrownBy(() -> company.as(author(), () -> publishing.publish(id)))
                .isInstanceOf(Refused.NotAllowed.class);
        assertThatThrownBy(() -> company.as(colleague(), () -> publishing.publish(id)))
                .isInstanceOf(Refused.NotAllowed.class);
        assertThatThrownBy(() -> company.as(colleague(), () -> publishing.sendBack(id, "No.")))
                .isInstanceOf(Refused.NotAllowed.class);
        assertThat(draft(id).proposed()).isTrue();
    }

    @Test
    void publishingTwiceIsRefusedAndAProposedDraftIsNotChanged() {
        UUID id = proposed("california", firstQuestion("california"), "Do you sell data?", SOON);
        assertThatThrownBy(() -> relabel(author(), id, firstQuestion("california"), "Else?"))
                .isInstanceOf(Refused.Conflict.class);
        company.as(colleague(), () -> publishing.publish(id));

        assertThatThrownBy(() -> company.as(colleague(), () -> publishing.publish(id)))
                .isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void errorsAndMissingWordsKeepADraftFromBeingProposed() {
        UUID id = begun("dpia");
        assertThatThrownBy(() -> company.as(author(), () -> publishing.propose(id, " ", LocalDate.of(2020, 1, 1))))
                .isInstanceOfSatisfying(
                        Refused.Invalid.class,
                        refused -> assertThat(refused.problems()).hasSize(2));
        company.as(author(), () -> drafts.remove(id, question("purposes")));

        assertThatThrownBy(() -> company.as(author(), () -> publishing.propose(id, "Shorter.", SOON)))
                .isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void aDraftIsSentBackWithAReasonAndEverythingIsInTheTrail() {
        UUID id = proposed("screening", firstQuestion("screening"), "Is it large?", SOON);
        assertThatThrownBy(() -> company.as(colleague(), () -> publishing.sendBack(id, "")))
                .isInstanceOf(Refused.Invalid.class);

        company.as(colleague(), () -> publishing.sendBack(id, "Say what large means."));

        assertThat(draft(id).returned()).isEqualTo("Say what large means.");
        assertThat(draft(id).editable()).isTrue();
        company.as(author(), () -> drafts.discard(id));
        assertThat(jdbc.sql("select action from audit_entry where convert_from(payload, 'UTF8') like ? order by seq")
                        .param("%" + id + "%")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "questionnaire.drafted",
                        "questionnaire.proposed",
                        "questionnaire.sent-back",
                        "questionnaire.discarded");
    }

    private String label(AssessmentId id) {
        return story.questionnaire(id, Assessments.DPIA)
                .question("purposes")
                .orElseThrow()
                .label();
    }

    private String liaQuestion() {
        return firstQuestion("lia");
    }

    private String firstQuestion(String key) {
        return questionnaires.latest(key).questions().get(0).id();
    }
}
