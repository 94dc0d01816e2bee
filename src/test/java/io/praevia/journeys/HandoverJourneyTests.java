package io.praevia.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.praevia.identity.People;
import io.praevia.identity.Role;
import io.praevia.identity.absence.AbsenceDraft;
import io.praevia.identity.absence.Absences;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.review.Review;
import io.praevia.review.ReviewDesk;
import io.praevia.support.BrowserTest;
import io.praevia.support.Company;
import io.praevia.support.Story;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody leaves or is away: few clicks, and nothing is left lying. */
class HandoverJourneyTests extends BrowserTest {

    @Autowired
    private Company company;

    @Autowired
    private Story story;

    @Autowired
    private ReviewDesk desk;

    @Autowired
    private Absences absences;

    @Autowired
    private People people;

    @Test
    void anAdministratorLetsTheDeputyTakeOverInThreeClicks() {
        PersonId leaver = company.hire("Lena-" + UUID.randomUUID(), "legal", Role.REVIEWER);
        PersonId deputy = company.hire("Nils", "legal", Role.REVIEWER);
        company.as(
                company.administrator(),
                () -> absences.planFor(
                        leaver, new AbsenceDraft(deputy, true, people.today().minusDays(1), null)));
        AssessmentId id = story.described(leaver);
        AssessmentId reviewed = story.inReview();
        Review review = story.openReviews(reviewed).stream()
                .filter(open -> open.department().value().equals("legal"))
                .findFirst()
                .orElseThrow();
        company.as(leaver, () -> desk.claim(review.id(), true));

        Page page = signedIn(company.administrator());
        page.navigate("/operations/people?q=Lena-");
        Hand hand = new Hand(page);
        hand.click("main table a:has-text('Lena-')");
        shoot(page, "person");
        hand.click("main a:has-text('End this access')");
        hasNoKnownBarrier(page);
        shoot(page, "leaving");
        hand.click("main button.is-danger");
        page.waitForSelector("text=The access is ended");

        assertThat(hand.clicks()).isEqualTo(3);
        assertThat(people.get(leaver).active()).isFalse();
        assertThat(story.get(id).owner()).isEqualTo(deputy);
        assertThat(complaints).isEmpty();
    }

    @Test
    void thePrivacyOfficerMovesAStepAfterALook() {
        AssessmentId id = story.inReview();
        PersonId lawyer = company.hire("Lara", "legal", Role.REVIEWER);
        PersonId away = company.hire("Ada", "privacy", Role.REVIEWER);
        company.as(company.administrator(), () -> absences.planFor(away, new AbsenceDraft(lawyer, true, null, null)));
        String item = story.openReviews(id).stream()
                .filter(open -> open.department().value().equals("legal"))
                .map(open -> open.id().toString())
                .findFirst()
                .orElseThrow();
        Page page = signedIn(company.privacyOfficer());
        page.navigate("/office/work?department=legal&step=review");
        hasNoKnownBarrier(page);
        shoot(page, "steps");
        String reference = story.get(id).reference();
        page.locator("tr:has-text('" + reference + "') input[type=checkbox]").check();
        page.selectOption("#to", lawyer.toString());
        page.click("button:has-text('Show what would move')");
        page.waitForSelector("text=One step moves");
        hasNoKnownBarrier(page);
        shoot(page, "preview");
        page.click("button:has-text('Move one step')");
        page.waitForSelector("text=One step moved.");
        page.navigate("/assessments/" + id);
        assertThat(page.textContent("main")).contains("Lara");
        shoot(page, "assessment");
        page.navigate("/assessments/" + id + "/reviews/" + item + "/override");
        hasNoKnownBarrier(page);
        page.navigate("/account");
        hasNoKnownBarrier(page);
        shoot(page, "account");
        assertThat(complaints).isEmpty();
    }

    /** Pictures at both widths for people to look at, in {@code target/handover}. */
    private static void shoot(Page page, String name) {
        for (int width : new int[] {1280, 390}) {
            page.setViewportSize(width, 900);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target/handover/" + name + "-" + width + ".png")));
        }
        page.setViewportSize(1280, 900);
    }
}
