package io.praevia.questionnaire.answer;

import io.praevia.questionnaire.Question.Option;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The ISO 3166-1 countries and how they are called. */
public final class CountryNames {

    private static final Set<String> CODES = Set.copyOf(new TreeSet<>(List.of(Locale.getISOCountries())));
    private static final Map<Locale, List<Option>> SORTED = new ConcurrentHashMap<>();

    private CountryNames() {}

    /** Whether ISO 3166-1 knows this alpha-2 code. */
    public static boolean knows(String code) {
        return CODES.contains(code);
    }

    /** The name of the country in this language. */
    public static String name(String code, Locale language) {
        return new Locale("", code).getDisplayCountry(language);
    }

    /** All countries with their names, in the alphabetical order of this language. */
    public static List<Option> all(Locale language) {
        return SORTED.computeIfAbsent(language, CountryNames::sorted);
    }

    private static List<Option> sorted(Locale language) {
        Comparator<Object> order = Collator.getInstance(language);
        return CODES.stream()
                .map(code -> new Option(code, name(code, language), null))
                .sorted(Comparator.comparing(Option::label, order::compare))
                .toList();
    }
}
