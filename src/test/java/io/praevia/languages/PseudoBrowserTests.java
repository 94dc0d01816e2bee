package io.praevia.languages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.PseudoLanguage;
import io.praevia.support.BrowserTest;
import io.praevia.support.Company;
import io.praevia.support.Story;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Words that are 40 % longer than English still fit on the smallest screens. */
class PseudoBrowserTests extends BrowserTest {

    @Autowired
    private Company company;

    @Autowired
    private Story story;

    @BeforeEach
    void learn() {
        PseudoLanguage.install();
    }

    @AfterEach
    void forget() {
        PseudoLanguage.remove();
    }

    @Test
    void theOwnersPagesFit() {
        AssessmentId id = story.inQuestionnaire();
        String at = "/assessments/" + id;
        String section = story.questionnaire(id, "dpia").sections().get(0).id();
        fit(
                company.owner(),
                "/",
                "/assessments",
                "/assessments/new",
                at,
                at + "/questionnaire",
                at + "/questionnaire/" + section,
                at + "/risks",
                "/account",
                "/help");
    }

    @Test
    void thePagesOfTheOthersFit() {
        AssessmentId id = story.inReview();
        String review = story.openReviews(id).stream()
                .filter(r -> r.department().value().equals("legal"))
                .map(r -> "/assessments/%s/reviews/%s".formatted(id, r.id()))
                .findFirst()
                .orElseThrow();
        fit(company.reviewer("legal"), "/", review);
        fit(company.dpo(), "/dashboard", "/register", "/trail");
        fit(company.administrator(), "/operations", "/operations/people");
    }

    private void fit(PersonId person, String... addresses) {
        for (int width : List.of(320, 390)) {
            Page page = signedIn(person, new Browser.NewContextOptions().setViewportSize(width, 800));
            page.context()
                    .addCookies(List.of(
                            new Cookie("praevia-language", PseudoLanguage.LOCALE.toLanguageTag()).setUrl(page.url())));
            for (String address : addresses) {
                page.navigate(address);
                assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en-XA");
                assertThat(tooWide(page)).as("%s at %d", address, width).isEqualTo(List.of());
            }
        }
    }

    /** What reaches beyond the right edge and is in no box that scrolls. */
    private static Object tooWide(Page page) {
        return page.evaluate("""
                () => {
                  const edge = document.documentElement.clientWidth;
                  if (document.documentElement.scrollWidth <= edge) return [];
                  return [...document.body.querySelectorAll('*')]
                    .filter(e => e.getBoundingClientRect().right > edge + 1 && e.getBoundingClientRect().width > 0)
                    .filter(e => !e.closest('.pv-scroll, .visually-hidden'))
                    .slice(0, 8)
                    .map(e => e.tagName + '.' + e.className + ' ' + e.textContent.trim().slice(0, 60));
                }""");
    }
}
