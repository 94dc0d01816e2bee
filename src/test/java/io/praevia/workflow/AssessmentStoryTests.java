package io.praevia.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Assessments;
import io.praevia.assessment.Phase;
import io.praevia.decision.consultation.Consultation;
import io.praevia.decision.signoff.SignOff;
import io.praevia.kernel.AssessmentId;
import io.praevia.register.Register;
import io.praevia.review.Comment;
import io.praevia.review.Review;
import io.praevia.review.Rework;
import io.praevia.review.Verdict;
import io.praevia.screening.ScreeningRulings;
import io.praevia.support.Company;
import io.praevia.support.Jobs;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Signing;
import io.praevia.support.Story;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code bpmn/assessment.bpmn}; together the stories visit every element. */
@PraeviaTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssessmentStoryTests {

    private static final Set<String> ALL_VISITED = new TreeSet<>();

    @Autowired
    private Story story;

    @Autowired
    private Signing signing;

    @Autowired
    private Company company;

    @Autowired
    private Assessments assessments;

    @Autowired
    private ScreeningRulings rulings;

    @Autowired
    private Rework rework;

    @Autowired
    private Register register;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Visited visited;

    private AssessmentId id;

    @BeforeEach
    void forget() {
        id = null;
    }

    @AfterEach
    void remember() {
        ALL_VISITED.addAll(visited.by(id));
    }

    @AfterAll
    void everyElementWasVisited() {
        assertThat(visited.elementsWithout(ALL_VISITED)).isEmpty();
    }

    @Test
    void anApprovedProjectIsEnteredInTheRegisterAndSealed() {
        id = story.withDpo();
        signing.advise(id, "Tell people about the profile.");
        signing.sign(id, SignOff.Outcome.APPROVED);
        jobs.run(id);

        assertThat(story.get(id).phase()).isEqualTo(Phase.APPROVED);
        assertThat(register.entryWrittenBy(id)).isEqualTo(story.get(id).entry()).isPresent();
        assertThat(visited.by(id))
                .contains("event_approved", "serviceTask_enterRegister", "event_recordSealed")
                .doesNotContain(
                        "callActivity_consultation", "userTask_rework", "event_rejected", "userTask_screeningRuling");
    }

    @Test
    void aConditionallyApprovedProjectIsEnteredInTheRegisterToo() {
        id = story.withDpo();
        signing.advise(id);
        signing.sign(id, SignOff.Outcome.CONDITIONALLY_APPROVED);
        jobs.run(id);

        assertThat(story.get(id).phase()).isEqualTo(Phase.CONDITIONALLY_APPROVED);
        assertThat(register.entryWrittenBy(id)).isPresent();
        assertThat(visited.by(id)).contains("event_conditionallyApproved").doesNotContain("event_approved");
    }

    @Test
    void aRejectedProjectIsSealedAndLeavesTheRegisterAlone() {
        id = story.withDpo();
        signing.advise(id);
        signing.sign(id, SignOff.Outcome.REJECTED);
        jobs.run(id);

        assertThat(story.get(id).phase()).isEqualTo(Phase.REJECTED);
        assertThat(register.entryWrittenBy(id)).isEmpty();
        assertThat(visited.by(id)).contains("event_recordSealed").doesNotContain("serviceTask_enterRegister");
    }

    @Test
    void changesRequestedTwiceComeBackTwiceAndOnlyToWhoAsked() {
        id = story.inReview();
        requestChanges("legal");
        for (int round = 2; round <= 3; round++) {
            assertThat(story.get(id).phase()).isEqualTo(Phase.REWORK);
            answerPoints();
            story.submit(id);
            assertThat(story.openReviews(id))
                    .extracting(r -> r.department().value())
                    .containsExactly("legal");
            if (round == 2) {
                requestChanges("legal");
            }
        }
        story.approveAll(id);

        assertThat(story.get(id).phase()).isEqualTo(Phase.DPO_ADVICE);
        assertThat(visited.by(id)).contains("userTask_rework");
    }

    @Test
    void theSignOffCanSendTheProjectBackToTheOwner() {
        id = story.withDpo();
        signing.advise(id);
        signing.sign(id, SignOff.Outcome.BACK_TO_OWNER);

        assertThat(story.get(id).phase()).isEqualTo(Phase.REWORK);
        assertThat(register.entryWrittenBy(id)).isEmpty();
        answerPoints();
        story.submit(id);
        assertThat(story.openReviews(id))
                .extracting(r -> r.department().value())
                .containsExactly("privacy");
    }

    @Test
    void aHighResidualRiskGoesToTheAuthorityFirst() {
        id = story.inQuestionnaire();
        story.answerAll(id);
        story.rateRisks(id, 3);
        story.submit(id);
        story.approveAll(id);
        signing.advise(id);

        assertThat(story.get(id).phase()).isEqualTo(Phase.CONSULTATION);
        signing.consult(id, Consultation.Outcome.ADVICE);
        assertThat(story.get(id).phase()).isEqualTo(Phase.SIGN_OFF);
        assertThat(visited.by(id)).contains("callActivity_consultation");
    }

    @Test
    void aProjectWithoutCriteriaEndsWhenTheOfficeConfirmsIt() {
        id = story.screened("evaluation");
        assertThat(story.get(id).phase()).isEqualTo(Phase.SCREENING);
        company.as(company.privacyOfficer(), () -> rulings.rule(id, false, "One criterion only, few people."));
        jobs.run(id);

        assertThat(story.get(id).phase()).isEqualTo(Phase.NOT_REQUIRED);
        assertThat(register.entryWrittenBy(id)).isPresent();
        assertThat(visited.by(id))
                .contains("event_notRequired", "event_recordSealed")
                .doesNotContain("userTask_screeningView", "userTask_questionnaire", "userTask_review");
    }

    @Test
    void theOfficeSendsAProjectOnToAFullAssessmentAllTheSame() {
        id = story.screened();
        company.as(company.privacyOfficer(), () -> rulings.rule(id, true, "Children use this."));

        assertThat(story.get(id).phase()).isEqualTo(Phase.QUESTIONNAIRE);
        assertThat(visited.by(id)).contains("gateway_ruled").doesNotContain("event_notRequired");
    }

    @Test
    void aContestedScreeningHearsTheDpoBeforeTheOfficeOverridesIt() {
        id = story.contested("evaluation", "matching");
        company.as(company.dpo(), () -> rulings.giveView(id, "Few people and no consequence: I agree."));
        company.as(company.privacyOfficer(), () -> rulings.rule(id, false, "As the DPO says."));

        assertThat(story.get(id).phase()).isEqualTo(Phase.NOT_REQUIRED);
        assertThat(visited.by(id)).contains("userTask_screeningView");
    }

    @Test
    void aWithdrawnProjectEndsWhereverItIs() {
        id = story.inReview();
        company.as(company.owner(), () -> assessments.withdraw(id, "The project was stopped."));

        assertThat(story.get(id).phase()).isEqualTo(Phase.WITHDRAWN);
        assertThat(visited.by(id)).contains("event_withdrawn").doesNotContain("serviceTask_collectVerdicts");
    }

    private void requestChanges(String department) {
        for (Review review : story.openReviews(id)) {
            boolean asks = review.department().value().equals(department);
            story.review(review, asks ? Verdict.REQUEST_CHANGES : Verdict.APPROVE);
        }
        jobs.run(id);
    }

    private void answerPoints() {
        company.as(
                company.owner(),
                () -> rework.points(id).stream()
                        .filter(Comment::owed)
                        .forEach(point -> rework.answer(id, point.id(), "Done: see the answer.")));
    }
}
