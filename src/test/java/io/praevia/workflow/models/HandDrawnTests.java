package io.praevia.workflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Phase;
import io.praevia.assessment.Step;
import io.praevia.dashboard.Trends;
import io.praevia.decision.signoff.SignOff;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.record.Records;
import io.praevia.register.RegisterEntries;
import io.praevia.review.Verdict;
import io.praevia.support.Signing;
import io.praevia.workflow.WorkItem;
import io.praevia.workflow.WorkItems;
import io.praevia.workflow.check.ModelFinding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/**
 * A route drawn by somebody who knew the page "What a diagram may use" and no test. Nothing here knows its elements:
 * whoever a step waits for does it, until nothing waits any more.
 */
class HandDrawnTests extends RoutesTest {

    private static final int MOST_STEPS = 100;

    @Autowired
    private WorkItems items;

    @Autowired
    private Signing signing;

    @Autowired
    private Trends trends;

    @Autowired
    private RegisterEntries entries;

    @Autowired
    private Records records;

    private final List<String> done = new ArrayList<>();

    @Test
    void itRunsThroughWithPhasesInboxAndDashboardRight() throws IOException {
        String before = live("assessment");
        String drawn = new ClassPathResource("routes/hand-drawn.bpmn").getContentAsString(StandardCharsets.UTF_8);
        assertThat(company.as(author(), () -> proposals.findings(proposals.get(uploaded(drawn)))))
                .noneMatch(ModelFinding::error);
        inForce(drawn);
        try {
            AssessmentId id = story.described();
            runThrough(id);
            assertThat(story.get(id).phase()).isEqualTo(Phase.APPROVED);
            assertThat(company.as(company.owner(), () -> entries.writtenBy(id))).isPresent();
            assertThat(company.as(company.auditor(), () -> records.state(id))).isInstanceOf(Records.State.Sealed.class);
            assertThat(done).contains("CONFIRMATION", "REVIEW", "DPO_ADVICE", "SIGN_OFF");
            assertThat(pages.open(company.owner(), "/assessments/" + id + "/process"))
                    .hasStatusOk();
            assertThat(company.as(company.dpo(), trends::bySteps)).isNotEmpty();
            assertThat(pages.open(company.dpo(), "/dashboard/process")).hasStatusOk();
        } finally {
            inForce(before);
        }
    }

    private void runThrough(AssessmentId id) {
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            jobs.run(id);
            List<WorkItem> open = items.open(id).stream()
                    .filter(item -> !item.step().afterwards())
                    .toList();
            if (open.isEmpty()) {
                return;
            }
            WorkItem next = open.get(0);
            waitsAsItShould(id, next);
            done.add(next.step().name());
            complete(id, next);
        }
        throw new AssertionError("It never ends: " + done);
    }

    private void waitsAsItShould(AssessmentId id, WorkItem item) {
        assertThat(story.get(id).phase().closed()).as("%s waits", item.title()).isFalse();
        assertThat(item.words().toString()).isNotBlank();
        assertThat(item.dueAt()).as("%s has a last day", item.title()).isPresent();
        PersonId person = whoDoes(item);
        assertThat(company.as(person, () -> items.mine()))
                .extracting(WorkItem::id)
                .contains(item.id());
        assertThat(pages.open(person, item.href())).hasStatus2xxSuccessful();
    }

    private void complete(AssessmentId id, WorkItem item) {
        switch (item.step()) {
            case SCREENING -> story.screen(id, "evaluation", "large_scale");
            case QUESTIONNAIRE -> {
                story.answerAll(id);
                story.rateRisks(id, 1);
                story.submit(id);
            }
            case REVIEW ->
                story.review(
                        story.openReviews(id).stream()
                                .filter(review ->
                                        review.id().equals(item.subject().orElseThrow()))
                                .findFirst()
                                .orElseThrow(),
                        Verdict.APPROVE);
            case DPO_ADVICE -> signing.advise(id);
            case SIGN_OFF -> signing.sign(id, SignOff.Outcome.APPROVED);
            case CONFIRMATION ->
                assertThat(pages.send(whoDoes(item), item.href(), "note", "Looked at."))
                        .hasStatus3xxRedirection();
            default -> throw new AssertionError("Not on this way: " + item.step());
        }
    }

    private PersonId whoDoes(WorkItem item) {
        if (item.step() == Step.SIGN_OFF) {
            return company.executive("marketing");
        }
        String department = item.department().map(DepartmentId::value).orElse("");
        return item.person().orElseGet(() -> switch (item.role().orElseThrow()) {
            case DPO -> company.dpo();
            case PRIVACY_OFFICER -> company.privacyOfficer();
            case REVIEWER -> company.reviewer(department);
            case EXECUTIVE -> company.executive(department);
            default -> throw new AssertionError("Nobody has this role: " + item.role());
        });
    }
}
