package io.praevia.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.assessment.Assessments;
import io.praevia.assessment.Phase;
import io.praevia.clock.OrganisationTime;
import io.praevia.decision.consultation.AuthorityPoints;
import io.praevia.decision.consultation.AuthorityPoints.Handling;
import io.praevia.decision.consultation.Consultation;
import io.praevia.decision.consultation.Consultation.Done;
import io.praevia.decision.consultation.Consultation.Outcome;
import io.praevia.decision.consultation.Consultations;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.support.Company;
import io.praevia.support.Pages;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Signing;
import io.praevia.support.Story;
import io.praevia.workflow.course.Suspensions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of {@code bpmn/prior-consultation.bpmn}, which the assessment calls when the risk stays high. */
@PraeviaTest
class PriorConsultationStoryTests {

    private static final String ASK = "Ask the authority";
    private static final String ANSWER = "Record the authority's answer";
    private static final String POINTS = "Say what is done with each point";

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private Signing signing;

    @Autowired
    private Consultations consultations;

    @Autowired
    private AuthorityPoints points;

    @Autowired
    private Assessments assessments;

    @Autowired
    private Suspensions suspensions;

    @Autowired
    private WorkItems items;

    @Autowired
    private Visited visited;

    @Autowired
    private Pages pages;

    @Autowired
    private OrganisationTime time;

    @Test
    void theAuthorityIsAskedAnswersAndItsPointsAreSettledStepByStep() {
        AssessmentId id = signing.toConsult();
        assertThat(open(id)).containsExactly(ASK);
        submit(id);
        assertThat(open(id)).containsExactly(ANSWER);
        assertThat(item(id).dueAt().map(time::dayOf)).contains(time.today().plusWeeks(8));
        submit(id);
        assertThat(open(id)).containsExactly(ANSWER);
        answer(id, "Tell people first.");
        assertThat(open(id)).containsExactly(POINTS);
        assertThat(item(id).dueAt()).isPresent();
        assertThat(story.get(id).phase()).isEqualTo(Phase.CONSULTATION);
        settle(id);
        assertThat(story.get(id).phase()).isEqualTo(Phase.SIGN_OFF);
        assertThat(visited.elementsOf("prior-consultation")).isSubsetOf(visited.by(id));
    }

    @Test
    void anAnswerWithoutPointsLeadsToTheDecision() {
        AssessmentId id = signing.toConsult();
        submit(id);
        answer(id);
        assertThat(story.get(id).phase()).isEqualTo(Phase.SIGN_OFF);
        assertThat(visited.by(id)).contains("event_consulted").doesNotContain("userTask_points");
    }

    @Test
    void aCorrectedAnswerWithoutPointsNeedsNoSettling() {
        AssessmentId id = signing.toConsult();
        submit(id);
        answer(id, "Tell people first.");
        answer(id);
        assertThat(story.get(id).phase()).isEqualTo(Phase.SIGN_OFF);
    }

    @Test
    void aWithdrawalEndsTheConsultationToo() {
        AssessmentId id = signing.toConsult();
        submit(id);
        company.as(company.owner(), () -> assessments.withdraw(id, "No longer wanted."));
        assertThat(story.get(id).phase()).isEqualTo(Phase.WITHDRAWN);
        assertThat(open(id)).isEmpty();
    }

    @Test
    void aSuspendedAssessmentSuspendsItsConsultation() {
        AssessmentId id = signing.toConsult();
        submit(id);
        company.as(company.privacyOfficer(), () -> suspensions.suspend(id, "The product is in doubt."));
        assertThatThrownBy(() -> answer(id)).isInstanceOf(Refused.Conflict.class);
        company.as(company.privacyOfficer(), () -> suspensions.resume(id));
        answer(id);
        assertThat(story.get(id).phase()).isEqualTo(Phase.SIGN_OFF);
    }

    @Test
    void theProcessPageDrawsTheConsultationBesideTheAssessment() {
        AssessmentId id = signing.toConsult();
        String inner = "/assessments/" + id + "/process/prior-consultation.xml";
        assertThat(pages.open(company.owner(), "/assessments/" + id + "/process"))
                .bodyText()
                .contains(inner, "data-here=\"callActivity_consultation\"", "data-here=\"userTask_ask\"");
        assertThat(pages.open(company.owner(), inner)).bodyText().contains("id=\"userTask_points\"");
        assertThat(pages.open(company.otherOwner(), inner)).hasStatus(404);
        AssessmentId other = story.described();
        assertThat(pages.open(company.owner(), "/assessments/" + other + "/process/prior-consultation.xml"))
                .hasStatus(404);
    }

    private WorkItem item(AssessmentId id) {
        return items.open(id).get(0);
    }

    private List<String> open(AssessmentId id) {
        return items.open(id).stream().map(WorkItem::title).toList();
    }

    private void submit(AssessmentId id) {
        company.as(company.privacyOfficer(), () -> consultations.submitted(id, "CNIL", time.today(), null));
    }

    private void answer(AssessmentId id, String... said) {
        Outcome outcome = said.length == 0 ? Outcome.NO_OBJECTION : Outcome.ADVICE;
        var draft = new Consultations.AnswerDraft(outcome, "In writing.", time.today(), List.of(said));
        company.as(company.privacyOfficer(), () -> consultations.answered(id, draft));
    }

    private void settle(AssessmentId id) {
        var handling = consultations.find(id).orElseThrow().points().stream()
                .collect(Collectors.toMap(
                        Consultation.Point::id, point -> new Handling(Done.FOLLOWED, "A notice goes out.")));
        company.as(company.privacyOfficer(), () -> points.handle(id, Map.copyOf(handling), true));
    }
}
