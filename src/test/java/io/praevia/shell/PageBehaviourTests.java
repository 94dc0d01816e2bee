package io.praevia.shell;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.praevia.shell.KitchenServer.Answer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the frame, the components and the scripts do in a browser under the strict content policy. */
class PageBehaviourTests {

    private static final Answer SAVED = new Answer(204, Map.of("X-Version", "18"), "");
    private static BrowserPage browser;

    @BeforeAll
    static void start() throws Exception {
        browser = new BrowserPage();
    }

    @AfterAll
    static void stop() {
        if (browser != null) browser.close();
    }

    @BeforeEach
    void forget() {
        browser.complaints.clear();
        browser.server.posts.clear();
        browser.server.answer = SAVED;
    }

    static List<String> pages() {
        return KitchenSink.PAGES;
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pageHasNoKnownBarrierAndObeysThePolicyInBothThemes(String name) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            Page page = browser.open(name, 1280, scheme);
            List<String> violations = new AxeBuilder(page)
                    .analyze().getViolations().stream().map(Rule::toString).toList();
            assertThat(violations).isEmpty();
            page.context().close();
        }
        assertThat(browser.complaints).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void pageFitsAWidthOf320WithoutSidewaysScrolling(String name) {
        Page page = browser.open(name, 320, ColorScheme.LIGHT);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(320);
    }

    @Test
    void errorSummaryTakesTheFocusAndItsLinkLeadsToTheField() {
        Page page = browser.open("kitchen/forms", 1280, ColorScheme.LIGHT);
        assertThat(page.locator("#error-summary")).isFocused();
        page.click("#error-summary a");
        assertThat(page.locator("#purpose")).isFocused();
    }

    @Test
    void typedAnswerIsSavedAndTheNextOneCarriesTheNewVersion() {
        Page page = browser.open("kitchen/forms", 1280, ColorScheme.LIGHT);
        page.fill("#purpose", "Parcels");
        assertThat(page.locator("[name=version]")).hasValue("18");
        assertThat(page.locator("[data-autosave-status]")).hasText(Pattern.compile("Saved \\d\\d:\\d\\d"));
        assertThat(browser.server.posts).last().asString().contains("purpose=Parcels", "version=17");
    }

    @Test
    void unsavedAnswerStaysIsSaidAndIsSavedWhenTheServerIsBack() {
        browser.server.answer = new Answer(500, Map.of(), "");
        Page page = browser.open("kitchen/forms", 1280, ColorScheme.LIGHT);
        page.fill("#purpose", "Parcels");
        assertThat(page.locator("[data-autosave-status]")).hasText("Not saved, keep this page open");
        browser.server.answer = SAVED;
        assertThat(page.locator("[data-autosave-status]")).containsText("Saved");
        assertThat(page.locator("#purpose")).hasValue("Parcels");
    }

    @Test
    void conflictingAnswerShowsBothVersionsAndKeepsWhatWasTyped() {
        browser.server.answer = new Answer(409, Map.of(), "<p id='both'>Both versions</p>");
        Page page = browser.open("kitchen/forms", 1280, ColorScheme.LIGHT);
        page.fill("#purpose", "Parcels");
        assertThat(page.locator("[data-conflict] #both")).isVisible();
        assertThat(page.locator("#purpose")).hasValue("Parcels");
    }

    @Test
    void sessionThatEndedOffersToSignInAndLosesNothing() {
        browser.server.answer = new Answer(302, Map.of("Location", "/sign-in"), "");
        Page page = browser.open("kitchen/forms", 1280, ColorScheme.LIGHT);
        page.fill("#purpose", "Parcels");
        assertThat(page.locator(".pv-notice a")).hasAttribute("href", "/sign-in");
        assertThat(page.locator("#purpose")).hasValue("Parcels");
    }

    @Test
    void rowsComeAndGoAndTheFocusGoesWithThem() {
        Page page = browser.open("kitchen/forms", 1280, ColorScheme.LIGHT);
        page.click("[data-add-row]");
        assertThat(page.locator("[name='recipients[1].name']")).isFocused();
        page.click("tr[data-index='1'] [data-remove-row]");
        assertThat(page.locator("tr[data-index='0'] [data-remove-row]")).isFocused();
    }

    @Test
    void verdictBarNeverCoversTheFocus() {
        Page page = browser.open("kitchen/review", 390, ColorScheme.LIGHT);
        Object covered =
                page.evaluate("async () => { const bad = []; const bar = document.querySelector('.pv-verdict');"
                        + "for (const e of document.querySelectorAll('.pv-review a, .pv-review button')) { e.focus();"
                        + "await new Promise(requestAnimationFrame);"
                        + "if (e.getBoundingClientRect().bottom > bar.getBoundingClientRect().top) bad.push(e.textContent); }"
                        + "return bad; }");
        assertThat((List<?>) covered).isEmpty();
    }

    @Test
    void themeIsKeptInACookieForTheServer() {
        Page page = browser.open("kitchen/work", 1280, ColorScheme.LIGHT);
        page.click("[data-theme-form] [value=dark]");
        assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        assertThat((String) page.evaluate("document.cookie")).contains("praevia-theme=dark");
    }

    @Test
    void shortcutsWorkUntilTheyAreSwitchedOff() {
        Page page = browser.open("shell/help", 1280, ColorScheme.LIGHT);
        page.keyboard().press("/");
        assertThat(page.locator("#search")).isFocused();
        page.click("[data-keys-toggle]");
        page.keyboard().press("/");
        assertThat(page.locator("[data-keys-toggle]")).isFocused();
    }

    @Test
    void diagramShowsWhereItIsAndIsZoomedByKeyboard() {
        Page page = browser.open("kitchen/assessment", 1280, ColorScheme.LIGHT);
        assertThat(page.locator(".djs-element.is-here")).hasCount(1);
        assertThat(page.locator(".djs-element.is-done")).hasCount(3);
        assertThat(page.locator(".bjs-powered-by")).isVisible();
        String before = page.locator(".djs-container .viewport").getAttribute("transform");
        page.locator(".pv-diagram-tools button").first().press("Enter");
        assertThat(page.locator(".djs-container .viewport")).not().hasAttribute("transform", before);
    }

    @Test
    void chartsAreDrawnFromTheirTables() {
        Page page = browser.open("kitchen/dashboard", 1280, ColorScheme.DARK);
        assertThat(page.locator(".pv-chart-canvas canvas")).hasCount(2);
        assertThat(browser.complaints).isEmpty();
    }

    @Test
    void dashboardPrintsOnOnePage() throws Exception {
        Page page = browser.open("kitchen/dashboard", 1280, ColorScheme.DARK);
        byte[] paper = page.pdf(new Page.PdfOptions().setFormat("A4"));
        try (PDDocument document = Loader.loadPDF(paper)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }
}
