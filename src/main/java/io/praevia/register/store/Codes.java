package io.praevia.register.store;

import io.praevia.register.EntryContent;
import io.praevia.register.RegisterField;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What lines say in words, as codes to narrow by and to export: countries, legal bases. */
public final class Codes {

    /** 6(1)(a), Art. 6 Abs. 1 lit. a, art. 6, § 1, a, 6.1.a, 6 1 a */
    private static final Pattern BASIS = Pattern.compile(
            "\\b6\\W{0,3}(?:abs\\.?|par\\.?|§|paragraphe?|п\\.|ч\\.)?\\s*\\W?1\\W{0,4}(?:lit\\.?|buchst\\.?|point|let\\.?|point|alínea)?\\W{0,3}([a-f])(?![a-z])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Map<String, String> COUNTRIES = countries();

    private Codes() {}

    /** The codes of countries that a part of a line names: by ISO code or by name in a language of the interface. */
    static String[] countries(EntryContent content) {
        TreeSet<String> codes = new TreeSet<>();
        Stream.of(RegisterField.TRANSFERS, RegisterField.LOCATIONS)
                .flatMap(field -> content.lines(field).stream())
                .forEach(line -> codes.addAll(named(line)));
        return codes.toArray(String[]::new);
    }

    /** The codes of countries that parts of a line name, sorted. */
    public static List<String> named(String line) {
        return Arrays.stream(line.split("[·—–|:;,()/]| - "))
                .map(Codes::country)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /** The code of a country by code or name, if it is one. */
    public static Optional<String> country(String words) {
        return Optional.ofNullable(COUNTRIES.get(key(words)));
    }

    /** The letters of Art. 6(1) that the legal bases cite. */
    static String[] bases(EntryContent content) {
        return bases(content.lines(RegisterField.LEGAL_BASIS));
    }

    /** The same for lines of any field. */
    public static String[] bases(List<String> lines) {
        TreeSet<String> letters = new TreeSet<>();
        for (String line : lines) {
            Matcher cited = BASIS.matcher(line);
            while (cited.find()) {
                letters.add(cited.group(1).toLowerCase(Locale.ROOT));
            }
        }
        return letters.toArray(String[]::new);
    }

    private static Map<String, String> countries() {
        Map<String, String> known = new HashMap<>();
        for (String language : List.of("en", "fr", "de", "pt", "ja", "ru")) {
            for (String code : Locale.getISOCountries()) {
                known.put(key(new Locale("", code).getDisplayCountry(new Locale(language))), code);
            }
        }
        for (String code : Locale.getISOCountries()) {
            known.put(key(code), code);
        }
        known.putAll(Map.of("usa", "US", "u.s.", "US", "uk", "GB", "great britain", "GB"));
        return known;
    }

    private static String key(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
