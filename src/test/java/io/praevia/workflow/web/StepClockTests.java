package io.praevia.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Step;
import io.praevia.kernel.AssessmentId;
import io.praevia.support.Company;
import io.praevia.support.Pages;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import io.praevia.workflow.WorkItem;
import io.praevia.workflow.WorkItems;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PraeviaTest
class StepClockTests {

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private Pages pages;

    @Autowired
    private WorkItems items;

    @Test
    void thePageOfAStepShowsItsClockToWhomItWaitsFor() {
        AssessmentId id = story.inReview();
        WorkItem review = items.open(id).stream()
                .filter(item -> item.step() == Step.REVIEW
                        && item.department().orElseThrow().value().equals("legal"))
                .findFirst()
                .orElseThrow();
        String clock = "/work/" + review.id() + "/clock";

        assertThat(pages.open(company.reviewer("legal"), review.href()))
                .hasStatusOk()
                .bodyText()
                .contains(clock, "working days");
        assertThat(pages.open(company.privacyOfficer(), review.href()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(clock);
    }

    @Test
    void anOwnerSeesTheTimeOfTheQuestionnaireOnEachOfItsSections() {
        AssessmentId id = story.inQuestionnaire();
        String section = "/assessments/" + id + "/questionnaire/project";

        assertThat(pages.open(company.owner(), section))
                .hasStatusOk()
                .bodyText()
                .contains("/clock", "working days");
    }
}
