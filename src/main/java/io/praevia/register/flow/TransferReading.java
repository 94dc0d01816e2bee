package io.praevia.register.flow;

import io.praevia.register.EntryRole;
import io.praevia.register.RegisterEntries.Entry;
import io.praevia.register.RegisterEntries.Named;
import io.praevia.register.RegisterField;
import io.praevia.register.flow.Transfer.Standing;
import io.praevia.register.store.Codes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads the transfers of one entry from what it says of systems, recipients, countries and safeguards. */
final class TransferReading {

    private final Entry entry;
    private final String department;
    private final Locale language;
    private final Map<String, List<Station>> places = new LinkedHashMap<>();

    TransferReading(Entry entry, String department, List<Named> named, Locale language) {
        this.entry = entry;
        this.department = department;
        this.language = language;
        List<RegisterField> fields = entry.role() == EntryRole.CONTROLLER
                ? List.of(RegisterField.RECIPIENTS, RegisterField.PROCESSORS, RegisterField.SYSTEMS)
                : List.of(RegisterField.PROCESSORS, RegisterField.SYSTEMS);
        Station.of(entry, named, fields).forEach(station -> station.countries().forEach(code -> put(code, station)));
        Station.of(entry, List.of(), List.of(RegisterField.TRANSFERS, RegisterField.LOCATIONS))
                .forEach(this::line);
    }

    private void line(Station line) {
        line.countries().forEach(code -> {
            if (outside(code)) {
                places.computeIfAbsent(code, c -> new ArrayList<>());
            }
        });
        if (line.countries().isEmpty() && line.field() == RegisterField.TRANSFERS) {
            places.computeIfAbsent(line.name(), c -> new ArrayList<>());
        }
    }

    private void put(String code, Station station) {
        if (outside(code)) {
            places.computeIfAbsent(code, c -> new ArrayList<>()).add(station);
        }
    }

    private static boolean outside(String code) {
        return Adequacy.of(code) != Adequacy.EEA;
    }

    List<Transfer> transfers() {
        return places.entrySet().stream()
                .map(place -> transfer(place.getKey(), place.getValue()))
                .toList();
    }

    private Transfer transfer(String place, List<Station> there) {
        boolean country = place.length() == 2;
        List<String> safeguards = safeguards(place, there);
        return new Transfer(
                country ? Station.country(place, language) : place,
                country ? place : "",
                standing(place, safeguards),
                there.stream().map(Station::name).distinct().toList(),
                safeguards,
                List.of(new Transfer.From(entry.id(), entry.name(), department)));
    }

    static Standing standing(String place, List<String> safeguards) {
        return switch (Adequacy.of(place)) {
            case EEA, FULL -> Standing.ADEQUATE;
            case SOME -> safeguards.isEmpty() ? Standing.PARTLY : Standing.SAFEGUARDED;
            case NONE -> safeguards.isEmpty() ? Standing.OPEN : Standing.SAFEGUARDED;
        };
    }

    /** Lines that name the country or somebody there; else those that name no country at all. */
    private List<String> safeguards(String place, List<Station> there) {
        List<String> lines = entry.content().lines(RegisterField.SAFEGUARDS);
        List<String> own = lines.stream()
                .filter(line -> Codes.named(line).contains(place)
                        || there.stream().anyMatch(station -> line.contains(station.name())))
                .toList();
        return own.isEmpty()
                ? lines.stream().filter(line -> Codes.named(line).isEmpty()).toList()
                : own;
    }
}
