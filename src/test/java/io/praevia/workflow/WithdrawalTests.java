package io.praevia.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.Phase;
import io.praevia.decision.signoff.SignOff;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.register.Register;
import io.praevia.review.Review;
import io.praevia.review.Verdict;
import io.praevia.support.Company;
import io.praevia.support.Jobs;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Signing;
import io.praevia.support.Story;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The owner can end an assessment in every phase before its decision, and in none after it. */
@PraeviaTest
class WithdrawalTests {

    @Autowired
    private Story story;

    @Autowired
    private Signing signing;

    @Autowired
    private Company company;

    @Autowired
    private Assessments assessments;

    @Autowired
    private AssessmentProcess process;

    @Autowired
    private Register register;

    @Autowired
    private Jobs jobs;

    @TestFactory
    Stream<DynamicTest> endsInEveryPhaseBeforeTheDecision() {
        Map<Phase, Supplier<AssessmentId>> phases = Map.of(
                Phase.SCREENING, story::described,
                Phase.QUESTIONNAIRE, story::inQuestionnaire,
                Phase.REVIEW, story::inReview,
                Phase.REWORK, this::inRework,
                Phase.DPO_ADVICE, story::withDpo,
                Phase.CONSULTATION, this::inConsultation,
                Phase.SIGN_OFF, this::inSignOff);
        return phases.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey().key(), () -> {
                    AssessmentId id = entry.getValue().get();
                    assertThat(story.get(id).phase()).isEqualTo(entry.getKey());
                    withdraw(id);
                    assertThat(story.get(id).phase()).isEqualTo(Phase.WITHDRAWN);
                    assertThat(story.get(id).withdrawnReason()).contains("The project was stopped.");
                    assertThat(process.open(id)).isEmpty();
                    assertThat(register.entryWrittenBy(id)).isEmpty();
                }));
    }

    @Test
    void aDecidedAssessmentCannotBeWithdrawn() {
        AssessmentId id = inSignOff();
        signing.sign(id, SignOff.Outcome.REJECTED);
        assertThatThrownBy(() -> withdraw(id)).isInstanceOf(Refused.Conflict.class);
        assertThat(story.get(id).phase()).isEqualTo(Phase.REJECTED);
    }

    @Test
    void withdrawingTwiceIsRefused() {
        AssessmentId id = story.described();
        withdraw(id);
        assertThatThrownBy(() -> withdraw(id)).isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void onlyTheOwnerWithdrawsAndOnlyWithAReason() {
        AssessmentId id = story.described();
        assertThatThrownBy(() -> company.as(company.otherOwner(), () -> assessments.withdraw(id, "Not mine.")))
                .isInstanceOf(Refused.NotFound.class);
        assertThatThrownBy(() -> company.as(company.privacyOfficer(), () -> assessments.withdraw(id, "Not mine.")))
                .isInstanceOf(Refused.NotAllowed.class);
        assertThatThrownBy(() -> company.as(company.owner(), () -> assessments.withdraw(id, "  ")))
                .isInstanceOf(Refused.Invalid.class);
        assertThat(story.get(id).phase()).isEqualTo(Phase.SCREENING);
    }

    private void withdraw(AssessmentId id) {
        company.as(company.owner(), () -> assessments.withdraw(id, "The project was stopped."));
    }

    private AssessmentId inRework() {
        AssessmentId id = story.inReview();
        for (Review review : story.openReviews(id)) {
            story.review(review, Verdict.REQUEST_CHANGES);
        }
        jobs.run(id);
        return id;
    }

    private AssessmentId inConsultation() {
        AssessmentId id = story.inQuestionnaire();
        story.answerAll(id);
        story.rateRisks(id, 4);
        story.submit(id);
        story.approveAll(id);
        signing.advise(id);
        return id;
    }

    private AssessmentId inSignOff() {
        AssessmentId id = story.withDpo();
        signing.advise(id, "Tell people.");
        return id;
    }
}
