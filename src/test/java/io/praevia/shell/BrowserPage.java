package io.praevia.shell;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** One Chromium for a test class, on the kitchen server; collects what the pages complain about. */
final class BrowserPage implements AutoCloseable {

    private static final Path CHROMIUM = Path.of(System.getProperty("praevia.chromium", "/usr/bin/chromium"));
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    final KitchenServer server;
    final List<String> complaints = new ArrayList<>();
    private final Playwright playwright;
    private final Browser browser;

    BrowserPage() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(CHROMIUM), "needs Chromium: -Dpraevia.chromium=/path/to/it");
        server = new KitchenServer();
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(QUIET));
    }

    /** The page, loaded and at rest, in a fresh session. */
    Page open(String name, int width, ColorScheme scheme) {
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 800)
                        .setColorScheme(scheme))
                .newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(name + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(name + ": " + error));
        page.navigate(server.address(name));
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return page;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        server.close();
    }
}
