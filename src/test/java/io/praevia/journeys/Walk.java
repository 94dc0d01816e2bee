package io.praevia.journeys;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Follows every link that a person is shown and notes what is wrong with the pages behind them. */
final class Walk {

    /** An assessment's page differs with its phase, so several are opened; one of every other kind is enough. */
    private static final int ASSESSMENTS = 8;

    private static final List<View> VIEWS = List.of(
            new View(1280, ColorScheme.LIGHT), new View(390, ColorScheme.DARK), new View(320, ColorScheme.LIGHT));

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

    private Set<String> links(String path) {
        Response response = page.navigate(path);
        if (response == null || response.status() >= 400) {
            faults.add(path + ": " + (response == null ? "no answer" : response.status()));
            return Set.of();
        }
        if (kinds.add(kind(path))) {
            VIEWS.forEach(view -> look(path, view));
        }
        Set<String> links = new TreeSet<>();
        for (Object href : (List<?>) page.evaluate("[...document.querySelectorAll('a[href]')]"
                + ".filter(a => !a.hasAttribute('download')).map(a => a.getAttribute('href'))")) {
            String link = href.toString().replaceAll("#.*", "");
            if (link.startsWith("/")
                    && !link.matches(".*(\\.pdf|\\.json|/api-docs|/evidence/.*|/export.*|/assets/.*).*")) {
                links.add(link);
            }
        }
        return links;
    }

    private void look(String path, View view) {
        page.setViewportSize(view.width(), 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(view.scheme()));
        new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(rule -> faults.add(path + " " + view + ": " + rule.getId() + " "
                        + rule.getNodes().get(0).getTarget()));
        Object wide = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) wide).intValue() > 0) {
            faults.add(path + " " + view + ": " + wide + " px wider than the window");
        }
    }

    private static String kind(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "*")
                .replaceAll("\\?.*", "?")
                .replaceAll("/\\d+", "/*")
                .replaceAll("questionnaire/\\w+", "questionnaire/*");
    }

    private record View(int width, ColorScheme scheme) {}
}
