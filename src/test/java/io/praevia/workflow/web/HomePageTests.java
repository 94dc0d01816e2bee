package io.praevia.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.identity.People;
import io.praevia.identity.Role;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.review.Review;
import io.praevia.review.Verdict;
import io.praevia.support.Company;
import io.praevia.support.Jobs;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import io.praevia.support.Visit;
import io.praevia.workflow.WorkItem;
import io.praevia.workflow.WorkItems;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PraeviaTest
class HomePageTests {

    @Autowired
    private Jobs jobs;

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    private final Visit visit;

    HomePageTests(@Autowired MockMvc mvc, @Autowired People people) {
        visit = new Visit(mvc, people);
    }

    @Autowired
    private WorkItems items;

    @Test
    void newcomerReadsWhatWillAppearAndHowToStart() {
        PersonId newcomer = company.hire("newcomer", "marketing");
        assertThat(visit.open(newcomer, "/").body())
                .contains("Nothing needs you now", "/assessments/new", "When a project of yours waits");
    }

    @Test
    void ownerSeesTheOwnStepsAndWhoHasTheOthers() {
        AssessmentId id = story.inReview();
        story.openReviews(id).forEach(review -> story.review(review, Verdict.REQUEST_CHANGES));
        jobs.run();
        story.inReview();
        String page = visit.open(company.owner(), "/").body();
        assertThat(page).contains("points sent back", "/assessments/" + id + "/rework", "you own this project");
        assertThat(page).contains("with Customer-care");
    }

    @Test
    void reviewerReadsTheReasonAndTakesTheReviewOnAndGivesItBack() {
        Review review = story.openReviews(story.inReview()).stream()
                .filter(r -> r.department().value().equals("legal"))
                .findFirst()
                .orElseThrow();
        PersonId legal = company.reviewer("legal");
        WorkItem item = company.as(legal, () -> items.mine()).stream()
                .filter(i -> i.subject().equals(java.util.Optional.of(review.id())))
                .findFirst()
                .orElseThrow();
        assertThat(visit.open(legal, "/").body()).contains("you review for Legal", "Take it on");

        assertThat(visit.send(legal, "/work/" + item.id() + "/claim").location())
                .isEqualTo("/");
        PersonId colleague = company.hire("colleague", "legal", Role.REVIEWER);
        assertThat(visit.open(colleague, "/").body()).doesNotContain("/work/" + item.id());
        assertThat(visit.send(colleague, "/work/" + item.id() + "/claim").status())
                .isEqualTo(409);

        assertThat(visit.send(legal, "/work/" + item.id() + "/release").location())
                .isEqualTo("/");
        assertThat(visit.open(colleague, "/").body()).contains("/work/" + item.id() + "/claim");
    }

    @Test
    void stepOfSomebodyElseCannotBeTakenOn() {
        AssessmentId id = story.described();
        WorkItem item = items.open(id).get(0);
        assertThat(visit.send(company.otherOwner(), "/work/" + item.id() + "/claim")
                        .status())
                .isEqualTo(404);
    }
}
