package io.praevia.office;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.praevia.support.BrowserTest;
import io.praevia.support.Company;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An officer changes a question without scripts; no page of the editor has a barrier, on a desk or a phone. */
class EditorJourneyTests extends BrowserTest {

    @Autowired
    private Company company;

    @Autowired
    private Drafts drafts;

    @AfterEach
    void discardDrafts() {
        company.as(company.privacyOfficer(), () -> drafts.open().forEach(draft -> drafts.discard(draft.id())));
    }

    @Test
    void anOfficerChangesAQuestionWithoutScripts() {
        Page page = signedInWithoutScripts(company.privacyOfficer());
        page.navigate("/office/questionnaires");
        page.click("section[aria-labelledby=q-screening] button");
        page.click("#evaluation a");
        page.fill("#label", "What do you want to achieve?");
        page.click("main form .is-primary");

        assertThat(page.textContent("#evaluation")).contains("What do you want to achieve?");
        page.click("a[href$='/changes']");
        assertThat(page.locator("main ins").allTextContents()).anyMatch(words -> words.contains("achieve?"));
    }

    @Test
    void noPageOfTheEditorHasABarrierOrIsTooWide() {
        String base = "/office/drafts/" + company.as(company.privacyOfficer(), () -> drafts.begin("screening"));
        List<String> tabs = List.of(
                "",
                "/changes",
                "/preview?department=legal",
                "/try",
                "/words",
                "/words/fr",
                "/text",
                "/publish",
                "/question/evaluation",
                "/question/evaluation/delete",
                "/question/new?section=criteria",
                "/discard");
        for (int width : new int[] {1280, 390}) {
            Page page = signedIn(company.privacyOfficer(), new Browser.NewContextOptions().setViewportSize(width, 900));
            page.navigate("/office/questionnaires");
            look(page, "questionnaires", width);
            for (String tab : tabs) {
                page.navigate(base + tab);
                look(
                        page,
                        tab.isEmpty() ? "outline" : tab.replaceAll("\\W+", "-").substring(1),
                        width);
            }
        }
        assertThat(complaints).isEmpty();
    }

    private static void look(Page page, String name, int width) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/office/" + name + "-" + width + ".png")));
        hasNoKnownBarrier(page);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as(name)
                .isLessThanOrEqualTo(width);
    }
}
