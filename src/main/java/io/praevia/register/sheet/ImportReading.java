package io.praevia.register.sheet;

import io.praevia.identity.Departments;
import io.praevia.identity.Departments.Department;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.kernel.sheet.SheetLine;
import io.praevia.kernel.text.Message;
import io.praevia.register.store.EntryVersions;
import io.praevia.register.store.Now;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Reads the rows of a file as entries: known ones by their id elsewhere, else by name and department. */
@Component
class ImportReading {

    private final EntryVersions versions;
    private final Departments departments;
    private final People people;

    ImportReading(EntryVersions versions, Departments departments, People people) {
        this.versions = versions;
        this.departments = departments;
        this.people = people;
    }

    List<ImportRow> rows(ImportFiles.Kept file) {
        List<Map<String, String>> cells =
                file.rows().stream().map(line -> cells(line, file.columns())).toList();
        List<Now> known = versions.lockKnown(
                cells.stream().map(row -> row.getOrDefault("external_id", "")).toList(),
                cells.stream().map(row -> row.getOrDefault("name", "")).toList());
        List<Department> active = departments.active();
        Known entries = new Known(known);
        List<Person> present = people.all().stream().filter(Person::active).toList();
        Set<String> seen = new HashSet<>();
        List<ImportRow> rows = new ArrayList<>();
        for (int at = 0; at < cells.size(); at++) {
            Map<String, String> row = cells.get(at);
            List<Message> problems = new ArrayList<>();
            Optional<Now> before = entries.find(row, department(row, active), problems);
            if (!seen.add(key(row, before))) {
                problems.add(Message.of("register.import.twice"));
            }
            rows.add(new RowReading(row, active, present)
                    .read(file.rows().get(at).number(), before, problems));
        }
        return rows;
    }

    private static String key(Map<String, String> row, Optional<Now> before) {
        String external = row.getOrDefault("external_id", "");
        return before.map(now -> now.id().toString())
                .orElse(
                        external.isEmpty()
                                ? (row.getOrDefault("name", "") + "\n" + row.getOrDefault("department", ""))
                                        .toLowerCase(Locale.ROOT)
                                : "\n" + external);
    }

    private static String department(Map<String, String> row, List<Department> active) {
        String typed = row.getOrDefault("department", "");
        return active.stream()
                .filter(one -> one.name().equalsIgnoreCase(typed))
                .map(one -> one.id().value())
                .findFirst()
                .orElse(typed);
    }

    private static Map<String, String> cells(SheetLine line, List<String> columns) {
        Map<String, String> cells = new HashMap<>();
        for (int at = 0; at < columns.size(); at++) {
            if (!columns.get(at).isEmpty()) {
                cells.put(columns.get(at), line.cell(at));
            }
        }
        return cells;
    }

    /** What is in the register under the ids and names of the file. */
    private static final class Known {

        private final Map<String, Now> byId = new HashMap<>();
        private final Map<String, List<Now>> byName = new HashMap<>();

        Known(List<Now> entries) {
            for (Now now : entries) {
                if (now.externalId() != null) {
                    byId.put(now.externalId(), now);
                }
                byName.computeIfAbsent(now.facts().name().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(now);
            }
        }

        /** By id elsewhere; a row with an id may also be an entry of its name that has none yet. */
        Optional<Now> find(Map<String, String> row, String department, List<Message> problems) {
            String external = row.getOrDefault("external_id", "");
            if (byId.containsKey(external)) {
                return Optional.of(byId.get(external));
            }
            List<Now> named =
                    byName.getOrDefault(row.getOrDefault("name", "").toLowerCase(Locale.ROOT), List.of()).stream()
                            .filter(now -> external.isEmpty() || now.externalId() == null)
                            .filter(now -> department.isEmpty()
                                    || now.facts().department().value().equals(department))
                            .toList();
            if (named.size() > 1) {
                problems.add(Message.of("register.import.several"));
            }
            return named.stream().findFirst();
        }
    }
}
