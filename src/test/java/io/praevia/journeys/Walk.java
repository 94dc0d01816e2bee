package io.praevia.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.springframework.web.util.HtmlUtils;

/** Follows every link that a person is shown and notes what is wrong with the pages behind them. */
final class Walk {

    /** An assessment's page differs with its phase, so several are opened; one of every other kind is enough. */
    private static final int ASSESSMENTS = 8;

    private static final List<View> VIEWS = List.of(new View(1280, ColorScheme.LIGHT), new View(390, ColorScheme.DARK));

    private static final int NARROWEST = 320;

    private static final Pattern LINK = Pattern.compile("<a\\b(?![^>]*\\sdownload)[^>]*\\shref=\"([^\"]*)\"");

    private final Page page;
    private final Set<String> kinds;
    private final Map<String, Integer> opened = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    /** @param kinds kinds of pages that were looked at before, by anybody; grows */
    Walk(Page page, Set<String> kinds) {
        this.page = page;
        this.kinds = kinds;
    }

    /** What is wrong: links that lead nowhere, barriers that axe finds, pages wider than the window. */
    List<String> from(String... starts) {
        Deque<String> open = new ArrayDeque<>(List.of(starts));
        Set<String> seen = new HashSet<>(open);
        while (!open.isEmpty()) {
            String path = open.pop();
            int most = kind(path).equals("/assessments/*") ? ASSESSMENTS : 1;
            if (opened.merge(kind(path), 1, Integer::sum) <= most) {
                links(path).stream().filter(seen::add).forEach(open::add);
            }
        }
        return faults;
    }

    /** Links are read off what the server sends; only a kind that nobody looked at is drawn. */
    private Set<String> links(String path) {
        APIResponse answer = page.request().get(path);
        if (answer.status() >= 400) {
            faults.add(path + ": " + answer.status());
            return Set.of();
        }
        if (!answer.headers().getOrDefault("content-type", "").contains("html")) {
            return Set.of();
        }
        if (kinds.add(kind(path))) {
            page.navigate(path);
            VIEWS.forEach(view -> look(path, view));
            fits(path, NARROWEST);
        }
        Set<String> links = new TreeSet<>();
        LINK.matcher(answer.text()).results().forEach(href -> {
            String link = HtmlUtils.htmlUnescape(href.group(1)).replaceAll("#.*", "");
            if (link.startsWith("/") && !link.startsWith("/assets/") && !link.startsWith("/api-docs")) {
                links.add(link);
            }
        });
        answer.dispose();
        return links;
    }

    private void look(String path, View view) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(view.scheme()));
        fits(path, view.width());
        new AxeBuilder(page)
                .setLegacyMode(true)
                .analyze()
                .getViolations()
                .forEach(rule -> faults.add(path + " " + view + ": " + rule.getId() + " "
                        + rule.getNodes().get(0).getTarget()));
    }

    /** Charts follow the window a moment later, so they are given one. */
    private void fits(String path, int width) {
        page.setViewportSize(width, 900);
        try {
            Awaitility.await().atMost(Duration.ofSeconds(4)).pollInSameThread().until(() -> (Boolean)
                    page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
        } catch (ConditionTimeoutException wide) {
            faults.add(path + " is wider than a window of " + width);
        }
    }

    private static String kind(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
                .replaceAll("\\?.*", "?")
                .replaceAll("/\\d+", "/*")
                .replaceAll("questionnaire/\\w+", "questionnaire/*")
                .replaceAll("office/knowledge/(?!new\\b)[\\w-]+", "office/knowledge/*");
    }

    private record View(int width, ColorScheme scheme) {}
}
