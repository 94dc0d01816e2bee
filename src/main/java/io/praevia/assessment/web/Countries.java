package io.praevia.assessment.web;

import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Countries to choose from, by name: those where the GDPR applies first. */
final class Countries {

    /** Members of the European Economic Area. */
    private static final Set<String> EEA = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT", "LI",
            "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

    private Countries() {}

    static List<Country> europe(Locale language) {
        return named(language, EEA::contains);
    }

    static List<Country> elsewhere(Locale language) {
        return named(language, code -> !EEA.contains(code));
    }

    private static List<Country> named(Locale language, Predicate<String> which) {
        return Arrays.stream(Locale.getISOCountries())
                .filter(which)
                .map(code -> new Country(
                        code, new Locale.Builder().setRegion(code).build().getDisplayCountry(language)))
                .sorted(Comparator.comparing(Country::name, Collator.getInstance(language)))
                .toList();
    }

    /** An ISO 3166-1 alpha-2 code and its name. */
    record Country(String code, String name) {}
}
