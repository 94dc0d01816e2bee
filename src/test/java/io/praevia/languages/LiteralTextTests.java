package io.praevia.languages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;
import org.junit.jupiter.api.Test;

/** Templates hold no words: what stands in them as an example is replaced when the page is drawn. */
class LiteralTextTests {

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern SENTENCE = Pattern.compile("'[^']*\\p{L}+ \\p{L}+[^']*'");
    private static final Set<String> NAMES = Set.of("Praevia", "SHA-256");
    private static final Set<String> SPOKEN = Set.of("title", "alt", "placeholder", "aria-label", "label");

    @Test
    void pagesHoldNoWords() throws ParseException {
        assertThat(literals(Sources.templates("web", ".html"))).isEmpty();
    }

    @Test
    void theRecordHoldsNoWords() throws ParseException {
        assertThat(literals(Sources.templates("record", ".html"))).isEmpty();
    }

    @Test
    void mailsHoldNoWords() {
        Sources.templates("mail", ".txt")
                .forEach((file, text) -> assertThat(
                                text.replaceAll("\\[\\(.*?\\)]", "").replaceAll("\\[#.*?]|\\[/]", ""))
                        .as(file.toString())
                        .doesNotContainPattern(WORD));
    }

    /** Upper-case sentences in Java are refusals or labels that forgot their key; errors of programmers are English. */
    @Test
    void refusalsNameTheirKey() {
        Pattern english = Pattern.compile(
                "(?:new Refused\\.\\w+|Words\\.required|Message\\.of)\\([^;]*?\"([A-Z][a-z]+ [^\"]*)\"");
        Sources.java().forEach((file, text) -> {
            if (!file.toString().contains("/command/")) {
                assertThat(Sources.all(english, text, 1)).as(file.toString()).isEmpty();
            }
        });
    }

    private static List<String> literals(Map<Path, String> templates) throws ParseException {
        List<String> found = new ArrayList<>();
        for (Map.Entry<Path, String> template : templates.entrySet()) {
            Scan scan = new Scan(template.getKey().toString());
            ParseConfiguration html = ParseConfiguration.htmlConfiguration();
            html.setElementBalancing(ParseConfiguration.ElementBalancing.NO_BALANCING);
            new SimpleMarkupParser(html).parse(template.getValue(), scan);
            found.addAll(scan.found);
        }
        return found;
    }

    /** Walks a template and collects what would be shown as it stands. */
    private static final class Scan extends AbstractSimpleMarkupHandler {

        private final String file;
        private final List<String> found = new ArrayList<>();
        private final Deque<Boolean> replaced = new ArrayDeque<>();

        Scan(String file) {
            this.file = file;
        }

        @Override
        public void handleOpenElement(String name, Map<String, String> attributes, int line, int column) {
            attributes(attributes, line);
            boolean drawn = attributes != null
                    && attributes.keySet().stream().anyMatch(a -> a.matches("th:(text|utext|replace|insert|remove)"));
            replaced.push(drawn || Set.of("style", "script").contains(name) || Boolean.TRUE.equals(replaced.peek()));
        }

        @Override
        public void handleStandaloneElement(
                String name, Map<String, String> attributes, boolean minimized, int line, int column) {
            attributes(attributes, line);
        }

        @Override
        public void handleCloseElement(String name, int line, int column) {
            replaced.pop();
        }

        @Override
        public void handleText(char[] buffer, int offset, int length, int line, int column) {
            String text =
                    new String(buffer, offset, length).replaceAll("&\\w+;", " ").strip();
            if (!Boolean.TRUE.equals(replaced.peek()) && WORD.matcher(text).find() && !NAMES.contains(text)) {
                found.add(file + ":" + line + ": " + text);
            }
        }

        private void attributes(Map<String, String> attributes, int line) {
            if (attributes == null) {
                return;
            }
            attributes.forEach((name, value) -> {
                if (SPOKEN.contains(name)
                        && !attributes.containsKey("th:" + name)
                        && WORD.matcher(value).find()) {
                    found.add(file + ":" + line + ": " + name + "=" + value);
                }
                if (name.matches("th:(text|utext|title|alt|placeholder|aria-label)")
                        && SENTENCE.matcher(value).find()
                        && !value.contains("temporals")) {
                    found.add(file + ":" + line + ": " + name + "=" + value);
                }
            });
        }
    }
}
