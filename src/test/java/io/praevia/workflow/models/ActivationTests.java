package io.praevia.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.assessment.rules.DecisionLog;
import io.praevia.assessment.rules.Ruling;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.review.Review;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From an uploaded file to a version in force, by two people; running assessments keep theirs. */
class ActivationTests extends RoutesTest {

    @Autowired
    private ShippedModels shipped;

    @Autowired
    private DecisionLog log;

    private static String withoutRework(String xml, int days) {
        return xml.replaceFirst("<text>5</text>", "<text>" + days + "</text>");
    }

    @Test
    void theAuthorCannotActivateAndAColleagueCan() {
        UUID id = proposed(withoutRework(live("deadlines"), 6));
        int before = models.live("deadlines").version();

        assertThatThrownBy(() -> company.as(author(), () -> activation.activate(id)))
                .isInstanceOf(Refused.NotAllowed.class);
        assertThatThrownBy(() -> company.as(author(), () -> activation.sendBack(id, "No.")))
                .isInstanceOf(Refused.NotAllowed.class);
        assertThatThrownBy(() -> company.as(company.owner(), () -> activation.activate(id)))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
        ModelVersion made = company.as(colleague(), () -> activation.activate(id));

        assertThat(made.version()).isEqualTo(before + 1);
        assertThat(models.live("deadlines").definition()).isEqualTo(made.definition());
        assertThatThrownBy(() -> company.as(colleague(), () -> activation.activate(id)))
                .isInstanceOf(Refused.Conflict.class);
        assertThat(models.live("deadlines").definition()).isEqualTo(made.definition());
    }

    @Test
    void aFileWithErrorsIsKeptAndCannotBeProposed() {
        UUID id = uploaded(live("deadlines").replace("hitPolicy=\"FIRST\"", "hitPolicy=\"COLLECT\""));

        assertThatThrownBy(() -> company.as(author(), () -> activation.propose(id, "Because.")))
                .isInstanceOf(Refused.Conflict.class);
        assertThat(company.as(author(), () -> proposals.findings(proposals.get(id))))
                .anySatisfy(finding -> assertThat(finding.rule()).isEqualTo("hit-policy"));
    }

    @Test
    void sendingBackGivesAReasonAndLetsTheAuthorChangeIt() {
        UUID id = proposed(withoutRework(live("deadlines"), 7));
        company.as(colleague(), () -> activation.sendBack(id, "Seven is too long."));

        Proposal back = company.as(author(), () -> proposals.get(id));
        assertThat(back.editable()).isTrue();
        assertThat(back.returned()).isEqualTo("Seven is too long.");
    }

    @Test
    void aRestartKeepsWhatTheOfficeActivated() {
        ModelVersion made = inForce(withoutRework(live("deadlines"), 9));

        shipped.afterSingletonsInstantiated();

        assertThat(models.live("deadlines").definition()).isEqualTo(made.definition());
        assertThat(shipped.unused("deadlines")).isEmpty();
    }

    @Test
    void runningAssessmentsKeepTheirRulesAndNewOnesGetTheNewOnes() {
        AssessmentId running = story.answered();
        String everywhere = live("review-routing")
                .replaceFirst(
                        "(?s)(<rule id=\"money\">.*?)<text>true</text>(\\s*</inputEntry>\\s*<outputEntry)",
                        "$1<text></text>$2");
        ModelVersion made = inForce(everywhere);
        AssessmentId young = story.answered();
        story.submit(running);
        story.submit(young);

        assertThat(departments(running)).doesNotContain("finance");
        assertThat(departments(young)).contains("finance");
        assertThat(routing(running).version()).isLessThan(made.version());
        assertThat(routing(young).version()).isEqualTo(made.version());
    }

    private List<String> departments(AssessmentId id) {
        return story.openReviews(id).stream()
                .map(Review::department)
                .map(Object::toString)
                .toList();
    }

    private Ruling routing(AssessmentId id) {
        return log.of(id).stream()
                .map(DecisionLog.Logged::ruling)
                .filter(ruling -> ruling.table().equals("review-routing"))
                .findFirst()
                .orElseThrow();
    }
}
