package io.praevia.record.page;

import io.praevia.record.page.Blocks.Column;
import io.praevia.record.page.Blocks.Table;
import io.praevia.record.text.TextGate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** Lists the characters that a filled page shows as marks: which, by what name, in which sections and how often. */
final class Marks {

    private static final Pattern HEADING = Pattern.compile("<h2[^>]*>(.*?)</h2>", Pattern.DOTALL);
    private static final Pattern RUNNING = Pattern.compile("<div class=\"running-.*?</div>", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private Marks() {}

    /** Null when no mark is printed. */
    static @Nullable Table listed(String xhtml, SortedSet<Integer> unprintable, RecordWords words) {
        Map<String, String> sections = sections(xhtml, words);
        List<List<String>> rows = new ArrayList<>();
        for (int codePoint : unprintable) {
            List<String> places = places(sections, TextGate.mark(codePoint), words);
            if (!places.isEmpty()) {
                rows.add(List.of(TextGate.mark(codePoint), TextGate.name(codePoint), String.join("\n", places)));
            }
        }
        List<Column> columns = List.of(
                new Column(words.text("unprintable.mark"), 18),
                new Column(words.text("unprintable.name"), 40),
                new Column(words.text("unprintable.where"), 42));
        return rows.isEmpty() ? null : new Table(words.text("unprintable.title"), columns, rows);
    }

    private static List<String> places(Map<String, String> sections, String mark, RecordWords words) {
        List<String> places = new ArrayList<>();
        sections.forEach((title, text) -> {
            int times = text.split(Pattern.quote(mark), -1).length - 1;
            if (times > 0) {
                places.add(words.text("unprintable.place", title, times));
            }
        });
        return places;
    }

    /** What stands under each heading, by its words; before the first, the first page. */
    private static Map<String, String> sections(String xhtml, RecordWords words) {
        String body = RUNNING.matcher(xhtml.substring(Math.max(0, xhtml.indexOf("<body"))))
                .replaceAll("");
        Map<String, String> sections = new LinkedHashMap<>();
        String title = words.text("unprintable.first-page");
        int from = 0;
        Matcher heading = HEADING.matcher(body);
        while (heading.find()) {
            sections.merge(title, body.substring(from, heading.start()), String::concat);
            title = plain(heading.group(1));
            from = heading.start();
        }
        sections.merge(title, body.substring(from), String::concat);
        return sections;
    }

    private static String plain(String markup) {
        return HtmlUtils.htmlUnescape(TAG.matcher(markup).replaceAll(" "))
                .replaceAll("\\s+", " ")
                .strip();
    }
}
