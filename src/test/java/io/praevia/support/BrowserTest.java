package io.praevia.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.praevia.identity.People;
import io.praevia.kernel.PersonId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * The whole application behind a port, and people who use it in Chromium; the engine's jobs run by themselves. Skipped
 * where no Chromium is installed.
 */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"praevia.engine.jobs=true", "praevia.database.directory=target/browser-database"})
@AutoConfigureMockMvc
@ActiveProfiles("test")
@Import(TestBeans.class)
public abstract class BrowserTest {

    private static final Path CHROMIUM = Path.of(System.getProperty("praevia.chromium", "/usr/bin/chromium"));
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static Browser browser;

    /** What pages complained about: scripts that failed, and the content policy. */
    protected final List<String> complaints = new ArrayList<>();

    private final List<BrowserContext> contexts = new ArrayList<>();

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @BeforeAll
    static void launch() {
        Assumptions.assumeTrue(
                Files.isExecutable(CHROMIUM), "needs Chromium at " + CHROMIUM + ", or -Dpraevia.chromium=/path/to/it");
        if (browser == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(CHROMIUM)
                            .setArgs(QUIET));
        }
    }

    @AfterEach
    void closePages() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }

    /** A page of the signed-in person, at "My work". */
    protected Page signedIn(PersonId person) {
        return signedIn(person, new Browser.NewContextOptions().setViewportSize(1280, 900));
    }

    /** The same without JavaScript. */
    protected Page signedInWithoutScripts(PersonId person) {
        return signedIn(person, new Browser.NewContextOptions().setJavaScriptEnabled(false));
    }

    protected Page signedIn(PersonId person, Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(
                options.setBaseURL("http://localhost:" + port).setLocale("en-IE"));
        context.setDefaultTimeout(10_000);
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        page.navigate("/sign-in");
        page.fill("[name=username]", people.get(person).email());
        page.fill("[name=password]", Company.PASSWORD);
        page.locator("form:has([name=password]) button[type=submit]").click();
        page.waitForURL("**/");
        return page;
    }

    /** Fails if axe finds a barrier on the page as it stands. */
    protected static void hasNoKnownBarrier(Page page) {
        List<String> violations = new AxeBuilder(page)
                .analyze().getViolations().stream().map(Rule::toString).toList();
        assertThat(violations).as(page.url()).isEmpty();
    }

    /** A hand that counts: every click counts, typing is free. */
    protected static final class Hand {

        private final Page page;
        private int clicks;

        public Hand(Page page) {
            this.page = page;
        }

        public void click(String selector) {
            page.locator(selector).first().click();
            clicks++;
        }

        public void type(String selector, String words) {
            page.fill(selector, words);
        }

        public int clicks() {
            return clicks;
        }
    }
}
