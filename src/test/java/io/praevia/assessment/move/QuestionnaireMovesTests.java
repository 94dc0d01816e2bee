package io.praevia.assessment.move;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.assessment.Assessments;
import io.praevia.assessment.Phase;
import io.praevia.assessment.answers.AnswerHistory;
import io.praevia.assessment.submission.SubmissionReader;
import io.praevia.assessment.submission.Submissions;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.register.RegisterField;
import io.praevia.review.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class QuestionnaireMovesTests extends MoveTest {

    @Autowired
    private PastMoves past;

    @Autowired
    private AnswerHistory history;

    @Autowired
    private SubmissionReader submissions;

    @Autowired
    private Submissions submitting;

    private AssessmentId id;
    private int before;

    @BeforeEach
    void begin() {
        before = older();
        id = begunOn(before);
        story.answer(id, "m_gone", new AnswerValue.Text("Aunt Emma"));
        story.answer(id, "m_kind", new AnswerValue.Choice("high"));
        story.answer(id, "m_list", new AnswerValue.Choices(List.of("fax", "mail")));
        story.answer(id, "m_one", new AnswerValue.Choice("two"));
        story.answer(id, "m_same", new AnswerValue.Text("Everything"));
        story.answer(id, "m_word", new AnswerValue.Text("Because"));
    }

    @Test
    void theEffectsNameWhatIsNewGoneChangedAndBlocked() {

        Effects effects = effects(company.owner(), id);

        assertThat(effects.from()).isEqualTo(before);
        assertThat(effects.to()).isEqualTo(moves.current());
        assertThat(effects.added()).extracting(Effects.Added::id).containsExactly("m_new");
        assertThat(effects.missing()).isEqualTo(1);
        assertThat(effects.open()).extracting(Effects.Open::id).contains("m_new");
        assertThat(effects.answeredGone())
                .containsExactly(new Effects.Given("m_gone", "Who was the sponsor?", "Aunt Emma"));
        assertThat(effects.misfits())
                .contains(
                        new Effects.Misfit("m_kind", "How loud is it?", "Loud", "Loud", List.of()),
                        new Effects.Misfit("m_list", "Which ways?", "Fax\nMail", "Mail", List.of("Fax")));
        assertThat(effects.changed())
                .filteredOn(one -> one.id().equals("m_word"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.before()).isEqualTo("Why so?");
                    assertThat(one.what()).containsExactlyInAnyOrder(Effects.What.WORDS, Effects.What.REQUIRED);
                });
        assertThat(effects.changed()).extracting(Effects.Changed::id).doesNotContain("m_same", "project_summary");
        assertThat(effects.blocks()).extracting(Effects.Block::id).containsExactly("m_check");
        assertThat(effects.register()).contains(RegisterField.DESCRIPTION);
    }

    @Test
    void whatFitsIsCarriedAndWhatDoesNotStaysInTheHistory() {
        List<String> kept = history(id);

        assertThat(move(company.owner(), id, effects(company.owner(), id))).isTrue();

        Map<String, AnswerValue> answers = story.answers(id);
        assertThat(answers)
                .containsEntry("m_kind", new AnswerValue.Text("Loud"))
                .containsEntry("m_list", new AnswerValue.Choices(List.of("mail")))
                .containsEntry("m_one", new AnswerValue.Choices(List.of("two")))
                .containsEntry("m_same", new AnswerValue.Text("Everything"))
                .doesNotContainKey("m_gone");
        assertThat(history(id)).containsAll(kept);
        assertThat(past.of(story.get(id), Locale.ENGLISH))
                .first()
                .satisfies(one ->
                        assertThat(one.left()).extracting(Effects.Given::answer).contains("Aunt Emma"));
        assertThat(history.versions(story.get(id), Assessments.DPIA, "m_kind", Locale.ENGLISH))
                .extracting(version -> version.saved().value().orElseThrow())
                .containsExactly(new AnswerValue.Text("Loud"), new AnswerValue.Choice("high"));
    }

    @Test
    void anEarlierAnswerIsTakenUpAgainInTheFormThatTheQuestionTakesNow() {
        move(company.owner(), id, effects(company.owner(), id));
        story.answer(id, "m_kind", new AnswerValue.Text("Very"));

        company.as(company.owner(), () -> history.restore(id, Assessments.DPIA, "m_kind", 1, 3));

        assertThat(story.answers(id)).containsEntry("m_kind", new AnswerValue.Text("Loud"));
    }

    @Test
    void aSecondMoveHasNoEffect() {
        Effects read = effects(company.owner(), id);
        move(company.owner(), id, read);
        List<String> kept = history(id);

        assertThat(move(company.owner(), id, read)).isFalse();

        assertThat(history(id)).isEqualTo(kept);
        assertThat(trail(id)).hasSize(1);
        assertThat(company.as(company.owner(), () -> moves.effects(id))).isEmpty();
    }

    @Test
    void theTrailSaysWhoMovedItFromWhereToWhere() {
        move(company.owner(), id, effects(company.owner(), id));

        assertThat(trail(id))
                .singleElement()
                .asString()
                .contains("\"from\"", "" + before, "\"to\"", "" + moves.current());
    }

    @Test
    void onlyTheOwnerAndThePrivacyOfficeMoveIt() {
        Effects read = effects(company.owner(), id);

        assertThatThrownBy(() -> move(company.otherOwner(), id, read)).isInstanceOf(Refused.NotFound.class);
        assertThatThrownBy(() -> move(company.dpo(), id, read)).isInstanceOf(Refused.NotAllowed.class);
        assertThatThrownBy(() -> effects(company.auditor(), id)).isInstanceOf(Refused.NotAllowed.class);
        assertThat(story.get(id).questionnaireVersion()).isEqualTo(before);
    }

    @Test
    void effectsThatChangedSinceAreReadAgain() {
        Effects read = effects(company.owner(), id);
        story.answer(id, "m_same", new AnswerValue.Text("Nothing"));
        assertThatThrownBy(() -> move(company.owner(), id, read)).isInstanceOf(Refused.Stale.class);

        Effects again = effects(company.owner(), id);
        inForce(AFTER, true);
        assertThatThrownBy(() -> move(company.owner(), id, again)).isInstanceOf(Refused.Stale.class);

        assertThat(story.get(id).questionnaireVersion()).isEqualTo(before);
    }

    @Test
    void oneInReviewStaysAndTheOthersGo() {
        AssessmentId sent = begunOn(before);
        story.answerAll(sent);
        story.rateRisks(sent, 1);
        story.submit(sent);
        Map<AssessmentId, String> marks = new LinkedHashMap<>();
        marks.put(sent, "whatever");
        marks.put(id, effects(company.privacyOfficer(), id).mark());
        int to = effects(company.privacyOfficer(), id).to();

        ManyMoves.Outcome outcome = company.as(company.privacyOfficer(), () -> many.move(marks, to));

        assertThat(outcome.moved()).containsExactly(id);
        assertThat(outcome.refused().get(sent)).asString().contains("only while its owner works on it");
        assertThat(story.get(sent).questionnaireVersion()).isEqualTo(before);
    }

    @Test
    void theOwnerIsToldWhenTheOfficeMovesIt() {
        move(company.privacyOfficer(), id, effects(company.privacyOfficer(), id));

        assertThat(jdbc.sql("select link from mail where person_id = ? and link like ?")
                        .params(company.owner().value(), "%/assessments/" + id + "/version")
                        .query(String.class)
                        .list())
                .hasSize(1);
    }

    @Test
    void whatWasSentKeepsItsQuestionnaire() {
        story.answerAll(id);
        story.rateRisks(id, 1);
        story.submit(id);
        story.review(story.openReviews(id).get(0), Verdict.REQUEST_CHANGES);
        story.approveAll(id);
        assertThat(story.get(id).phase()).isEqualTo(Phase.REWORK);

        move(company.owner(), id, effects(company.owner(), id));

        assertThat(submissions
                        .lines(story.get(id), 1, Locale.ENGLISH)
                        .get("m_gone")
                        .text())
                .isEqualTo("Aunt Emma");
        assertThat(submissions
                        .lines(story.get(id), 1, Locale.ENGLISH)
                        .get("m_kind")
                        .text())
                .isEqualTo("Loud");
        assertThat(submitting.changedNow(story.get(id), 1))
                .contains("m_gone", "m_list")
                .doesNotContain("m_same");
        for (String page : List.of("", "/version", "/questionnaire", "/questionnaire/project", "/rework", "/check"))
            assertThat(pages.open(company.owner(), "/assessments/" + id + page))
                    .as(page)
                    .hasStatusOk();
    }

    private List<String> trail(AssessmentId of) {
        return jdbc.sql(
                        "select convert_from(payload, 'UTF8') from audit_entry where subject = ? and action = 'questionnaire.moved'")
                .param(of.value())
                .query(String.class)
                .list();
    }
}
