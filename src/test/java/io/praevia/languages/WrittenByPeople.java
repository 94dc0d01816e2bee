package io.praevia.languages;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What pages do not translate: what people entered, questionnaires, regimes, knowledge, reasons of rules, names, days, countries. */
final class WrittenByPeople {

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern BRACKETED = Pattern.compile("⟦[^⟦⟧]*⟧");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"|>([^<]+)<");

    private static final YAMLMapper YAML = new YAMLMapper();

    /** Shorter texts would be found inside of words. */
    private static final int LONG = 4;

    private final JdbcClient jdbc;

    WrittenByPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is left of the texts without brackets, without what people wrote, and without names of days and places. */
    List<String> untranslated(List<String> texts) {
        List<String> written = written();
        Set<String> words = words();
        written.stream()
                .filter(text -> text.length() <= LONG)
                .map(String::toLowerCase)
                .forEach(words::add);
        return texts.stream()
                .map(WrittenByPeople::outside)
                .filter(rest -> WORD.matcher(rest).find())
                .filter(rest -> written.stream().noneMatch(text -> text.contains(rest)))
                .map(rest -> without(rest, written))
                .filter(rest -> WORD.matcher(rest)
                        .results()
                        .map(word -> word.group().toLowerCase(Locale.ROOT))
                        .anyMatch(word -> !words.contains(word)))
                .distinct()
                .toList();
    }

    private static String outside(String text) {
        String before = "";
        for (String now = text;
                !now.equals(before);
                now = BRACKETED.matcher(now).replaceAll(" ")) {
            before = now;
        }
        return before.replaceAll("\\s+", " ").strip();
    }

    private static String without(String text, List<String> written) {
        String rest = text;
        for (String known : written) {
            rest = known.length() > LONG ? rest.replace(known, " ") : rest;
        }
        return rest;
    }

    private static void collect(JsonNode node, Set<String> texts) {
        if (node.isString()) {
            texts.add(node.stringValue());
        }
        node.forEach(child -> collect(child, texts));
    }

    /** Longest first. */
    private List<String> written() {
        Set<String> texts = new HashSet<>();
        jdbc.sql("""
                        select table_name, column_name from information_schema.columns
                         where table_schema = 'public' and data_type in ('text', 'jsonb')
                           and table_name not like 'act\\_%'""")
                .query((row, n) -> "select distinct %s::text from %s where %s is not null"
                        .formatted(row.getString(2), row.getString(1), row.getString(2)))
                .list()
                .forEach(sql -> texts.addAll(jdbc.sql(sql).query(String.class).list()));
        texts.addAll(Sources.templates("questionnaires", ".yaml").values());
        Sources.templates("questionnaires", ".yaml").values().forEach(yaml -> collect(YAML.readTree(yaml), texts));
        Sources.templates("regimes", ".yaml").values().forEach(yaml -> collect(YAML.readTree(yaml), texts));
        Sources.templates("knowledge", ".yaml").values().forEach(yaml -> collect(YAML.readTree(yaml), texts));
        countries().forEach(texts::add);
        Sources.models(".dmn").values().forEach(model -> {
            texts.addAll(Sources.all(QUOTED, model, 1));
            texts.addAll(Sources.all(QUOTED, model, 2));
        });
        return texts.stream()
                .map(text -> text.replace("\\\"", "\"")
                        .replaceAll("&quot;", "")
                        .replaceAll("\\s+", " ")
                        .strip())
                .filter(text -> text.length() > 1)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    private static Stream<String> countries() {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH));
    }

    private static Set<String> words() {
        Set<String> words =
                new HashSet<>(Set.of("praevia", "utc", "sha", "kb", "mb", "pdf", "pm", "am", "gdpr", "art"));
        for (Month month : Month.values()) {
            words.add(month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT));
            words.add(month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).toLowerCase(Locale.ROOT));
        }
        Arrays.stream(DayOfWeek.values())
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT))
                .forEach(words::add);
        countries()
                .flatMap(name -> Arrays.stream(name.split("[^\\p{L}]+")))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .forEach(words::add);
        words.add("pseudo");
        words.add("development");
        words.add("accents");
        words.add("english");
        return words;
    }
}
