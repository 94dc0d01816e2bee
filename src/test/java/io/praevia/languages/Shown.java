package io.praevia.languages;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;

/**
 * What people see and hear of a page in its own language: its texts, and the attributes that are spoken. What is marked
 * as another language, such as the names of languages to choose from, or as not to be translated, such as commands, is
 * left out.
 */
final class Shown extends AbstractSimpleMarkupHandler {

    private static final Set<String> SPOKEN = Set.of("title", "alt", "placeholder", "aria-label", "data-announce");
    private static final String FOREIGN = "(another language)";
    private static final Set<String> SILENT = Set.of("script", "style", FOREIGN);

    private final List<String> texts = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();

    static List<String> of(String html) throws ParseException {
        Shown shown = new Shown();
        ParseConfiguration lenient = ParseConfiguration.htmlConfiguration();
        lenient.setElementBalancing(ParseConfiguration.ElementBalancing.NO_BALANCING);
        new SimpleMarkupParser(lenient).parse(html, shown);
        return shown.texts;
    }

    @Override
    public void handleOpenElement(String name, Map<String, String> attributes, int line, int column) {
        boolean foreign = !name.equals("html")
                && attributes != null
                && (attributes.containsKey("lang") || "no".equals(attributes.get("translate")));
        open.push(foreign ? FOREIGN : name);
        spoken(attributes);
    }

    @Override
    public void handleStandaloneElement(
            String name, Map<String, String> attributes, boolean minimized, int line, int column) {
        spoken(attributes);
    }

    @Override
    public void handleCloseElement(String name, int line, int column) {
        open.poll();
    }

    @Override
    public void handleText(char[] buffer, int offset, int length, int line, int column) {
        if (!SILENT.contains(String.valueOf(open.peek()))) {
            add(new String(buffer, offset, length));
        }
    }

    private void spoken(Map<String, String> attributes) {
        if (attributes != null) {
            attributes.forEach((name, value) -> {
                if (SPOKEN.contains(name)) {
                    add(value);
                }
            });
        }
    }

    private void add(String html) {
        String text = org.springframework.web.util.HtmlUtils.htmlUnescape(html)
                .replaceAll("\\s+", " ")
                .strip();
        if (!text.isEmpty()) {
            texts.add(text);
        }
    }
}
