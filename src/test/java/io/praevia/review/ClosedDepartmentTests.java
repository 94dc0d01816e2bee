package io.praevia.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.support.Company;
import io.praevia.support.Jobs;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The legal department is closed in a transaction that is rolled back: other tests need it. */
@PraeviaTest
class ClosedDepartmentTests {

    private static final DepartmentId LEGAL = new DepartmentId("legal");

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Rework rework;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void thePrivacyOfficeReviewsInItsPlaceAndReadsWhy() {
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            AssessmentId id = story.answered();
            close();
            story.submit(id);
            assertThat(story.openReviews(id)).extracting(Review::department).doesNotContain(LEGAL);
            assertThat(ofPrivacy(id).reason()).contains("Legal is closed, so the privacy office reviews in its place.");
            assertThat(ofPrivacy(id).rules()).hasSizeGreaterThan(1);
            assertThat(ofPrivacy(id).why(Locale.GERMAN))
                    .contains("Legal besteht nicht mehr, deshalb prüft das Datenschutzbüro an ihrer Stelle.")
                    .contains("Die Rechtsabteilung prüft Zwecke")
                    .doesNotContain("reviews");
        });
    }

    @Test
    void whatItAskedForIsLookedAtByThePrivacyOffice() {
        transaction.executeWithoutResult(undone -> {
            undone.setRollbackOnly();
            AssessmentId id = story.inReview();
            story.openReviews(id)
                    .forEach(review -> story.review(
                            review, review.department().equals(LEGAL) ? Verdict.REQUEST_CHANGES : Verdict.APPROVE));
            jobs.run(id);
            close();
            company.as(
                    company.owner(),
                    () -> rework.points(id).forEach(point -> rework.answer(id, point.id(), "Done: see the answer.")));
            story.submit(id);
            assertThat(story.openReviews(id)).extracting(Review::department).containsExactly(DepartmentId.PRIVACY);
            assertThat(ofPrivacy(id).reason()).contains("Legal is closed");
        });
    }

    private void close() {
        jdbc.sql("update department set active = false where id = 'legal'").update();
    }

    private Review ofPrivacy(AssessmentId id) {
        return story.openReviews(id).stream()
                .filter(review -> review.department().equals(DepartmentId.PRIVACY))
                .findFirst()
                .orElseThrow();
    }
}
