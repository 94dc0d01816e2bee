package io.praevia.register.flow;

import io.praevia.kernel.text.Message;
import io.praevia.register.EntryRole;
import io.praevia.register.RegisterEntries.Entry;
import io.praevia.register.RegisterEntries.Named;
import io.praevia.register.RegisterField;
import io.praevia.register.draw.Picture;
import io.praevia.register.draw.Picture.Box;
import io.praevia.register.draw.Picture.Tone;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Where the data of one entry come from, stay and go: sources, systems, recipients, countries. */
final class EntryFlow {

    private final Entry entry;
    private final List<Named> named;
    private final Locale language;
    private final Map<String, List<Station>> stages = new LinkedHashMap<>();
    private final Map<String, List<Station>> countries = new LinkedHashMap<>();

    EntryFlow(Entry entry, List<Named> named, Locale language) {
        this.entry = entry;
        this.named = named;
        this.language = language;
        boolean controller = entry.role() == EntryRole.CONTROLLER;
        stage("sources", controller ? RegisterField.SOURCES : RegisterField.CONTROLLERS);
        stage("systems", RegisterField.SYSTEMS);
        if (controller) {
            stage("recipients", RegisterField.RECIPIENTS, RegisterField.PROCESSORS);
        } else {
            stage("recipients", RegisterField.PROCESSORS);
        }
        places();
    }

    private void stage(String key, RegisterField... fields) {
        List<Station> stations = Station.of(entry, named, List.of(fields));
        if (!stations.isEmpty()) {
            stages.put(key, stations);
        }
    }

    /** Each country, or what a line of transfers calls a region, with the systems and recipients there. */
    private void places() {
        for (String stage : List.of("systems", "recipients")) {
            stages.getOrDefault(stage, List.of())
                    .forEach(station -> station.countries()
                            .forEach(code -> countries
                                    .computeIfAbsent(code, c -> new ArrayList<>())
                                    .add(station)));
        }
        for (Station line : Station.of(entry, List.of(), List.of(RegisterField.TRANSFERS, RegisterField.LOCATIONS))) {
            List<String> named = line.countries().isEmpty() ? List.of(line.name()) : line.countries();
            named.forEach(place -> countries.computeIfAbsent(place, c -> new ArrayList<>()));
        }
    }

    /** Empty unless there are two columns to draw a line between; one alone is a field of the entry. */
    List<Flow.Row> rows() {
        if (stages.size() + Math.min(countries.size(), 1) < 2) {
            return List.of();
        }
        List<Flow.Row> rows = new ArrayList<>();
        stages.forEach((stage, stations) -> stations.forEach(station ->
                rows.add(new Flow.Row(say(stage), station.name(), station.countries(language), station.more()))));
        countries.forEach((place, stations) -> rows.add(new Flow.Row(
                say("countries"),
                name(place),
                "",
                stations.stream().map(Station::name).collect(Collectors.joining(", ")))));
        return rows;
    }

    Picture picture() {
        List<Picture.Column> columns = new ArrayList<>();
        stages.forEach((stage, stations) -> columns.add(new Picture.Column(
                say(stage), stations.stream().map(s -> box(stage, s)).toList())));
        if (!countries.isEmpty()) {
            columns.add(new Picture.Column(
                    say("countries"),
                    countries.entrySet().stream()
                            .map(place -> country(place.getKey(), place.getValue()))
                            .toList()));
        }
        List<Picture.Line> lines = lines();
        return new Picture(
                Message.of("register.flow.title", entry.name()).in(language),
                description(),
                columns,
                lines,
                joins(columns, lines));
    }

    /** A system's country stands in its box, because its line would run through the recipients. */
    private Box box(String stage, Station station) {
        boolean lined = stage.equals("recipients") || !stages.containsKey("recipients") && stage.equals("systems");
        String note = lined || station.countries().isEmpty() ? station.more() : station.countries(language);
        return new Box(station.id(), station.name(), note, Tone.PLAIN);
    }

    private Box country(String place, List<Station> stations) {
        String systems = stations.stream()
                .filter(station -> station.field() == RegisterField.SYSTEMS)
                .map(Station::name)
                .collect(Collectors.joining(", "));
        return new Box("place-" + place, name(place), systems, tone(place));
    }

    private static Tone tone(String place) {
        Adequacy adequacy = Adequacy.of(place);
        return adequacy == Adequacy.EEA || adequacy == Adequacy.FULL ? Tone.FIRM : Tone.OPEN;
    }

    private List<Picture.Line> lines() {
        String last = stages.containsKey("recipients") ? "recipients" : "systems";
        return stages.getOrDefault(last, List.of()).stream()
                .flatMap(station ->
                        station.countries().stream().map(code -> new Picture.Line(station.id(), "place-" + code)))
                .toList();
    }

    /** Between neighbouring columns, except for countries that a line or a note in them accounts for. */
    private static List<Picture.Join> joins(List<Picture.Column> columns, List<Picture.Line> lines) {
        List<Picture.Join> joins = new ArrayList<>();
        for (int i = 1; i < columns.size(); i++) {
            List<String> to = columns.get(i).boxes().stream()
                    .filter(box -> !box.id().startsWith("place-")
                            || box.note().isEmpty() && lines.stream().noneMatch(l -> l.to().equals(box.id())))
                    .map(Box::id)
                    .toList();
            joins.add(new Picture.Join(
                    columns.get(i - 1).boxes().stream().map(Box::id).toList(), to));
        }
        return joins;
    }

    private String description() {
        return Message.of(
                        "register.flow.description",
                        stages.getOrDefault("sources", List.of()).size(),
                        stages.getOrDefault("systems", List.of()).size(),
                        stages.getOrDefault("recipients", List.of()).size(),
                        countries.size())
                .in(language);
    }

    private String name(String place) {
        return place.length() == 2 ? Station.country(place, language) : place;
    }

    private String say(String stage) {
        boolean processor = entry.role() == EntryRole.PROCESSOR && !stage.equals("systems");
        return Message.of("register.flow." + stage + (processor && !stage.equals("countries") ? ".processor" : ""))
                .in(language);
    }
}
