package io.praevia.register.flow;

import io.praevia.register.RegisterEntries.Entry;
import io.praevia.register.RegisterEntries.Named;
import io.praevia.register.RegisterField;
import io.praevia.register.shared.SharedDetail;
import io.praevia.register.store.Codes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One place that data come from, stay in or go to, as an entry names it.
 *
 * @param field that names it first
 * @param name the shared thing's, else the line as it was written
 * @param more what the line says beside the name
 * @param countries ISO codes that the line or the shared thing says
 */
public record Station(RegisterField field, String id, String name, String more, List<String> countries) {

    /** Those of some fields, each name once. */
    static List<Station> of(Entry entry, List<Named> named, List<RegisterField> fields) {
        Map<String, Station> stations = new LinkedHashMap<>();
        for (RegisterField field : fields) {
            List<String> lines = entry.content().lines(field);
            for (int at = 0; at < lines.size(); at++) {
                Station station = of(field, at, lines.get(at), named);
                stations.putIfAbsent(station.name().toLowerCase(Locale.ROOT), station);
            }
        }
        return new ArrayList<>(stations.values());
    }

    private static Station of(RegisterField field, int at, String line, List<Named> named) {
        String id = field.key() + "-" + at;
        TreeSet<String> countries = new TreeSet<>(Codes.named(line));
        return named.stream()
                .filter(one -> one.field() == field && one.line() == at && line.startsWith(one.name()))
                .findFirst()
                .map(one -> {
                    String country = one.details().getOrDefault(SharedDetail.COUNTRY.key(), "");
                    if (!country.isEmpty()) {
                        countries.add(country);
                    }
                    String more = line.substring(one.name().length()).replaceFirst("^[\\s·—–|:;,()/-]+", "");
                    return new Station(field, id, one.name(), more, List.copyOf(countries));
                })
                .orElseGet(() -> plain(field, id, line, countries));
    }

    /** A line that names nothing shared; what stands after the first dot tells more of it, as answers in tables do. */
    private static Station plain(RegisterField field, String id, String line, TreeSet<String> countries) {
        int dot = line.indexOf(" · ");
        String name = dot < 1 ? line : line.substring(0, dot);
        return new Station(field, id, name, dot < 1 ? "" : line.substring(dot + 3), List.copyOf(countries));
    }

    /** Its countries by name. */
    String countries(Locale language) {
        return countries.stream().map(code -> country(code, language)).collect(Collectors.joining(", "));
    }

    static String country(String code, Locale language) {
        return new Locale("", code).getDisplayCountry(language);
    }
}
