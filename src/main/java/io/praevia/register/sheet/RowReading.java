package io.praevia.register.sheet;

import io.praevia.identity.Departments.Department;
import io.praevia.identity.Person;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.Words;
import io.praevia.kernel.text.Message;
import io.praevia.register.EntryContent;
import io.praevia.register.EntryFacts;
import io.praevia.register.EntryRole;
import io.praevia.register.RegisterField;
import io.praevia.register.store.Now;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the cells of one row over what the entry says now; columns that the file does not have stay as they are. */
final class RowReading {

    private final Map<String, String> cells;
    private final List<Department> departments;
    private final List<Person> people;
    private final List<Message> problems = new ArrayList<>();

    RowReading(Map<String, String> cells, List<Department> departments, List<Person> people) {
        this.cells = cells;
        this.departments = departments;
        this.people = people;
    }

    /** {@code before} is what the entry says now; empty for a new one. */
    ImportRow read(int number, Optional<Now> before, List<Message> known) {
        problems.addAll(known);
        String externalId = check(() -> Words.optional("external_id", cells.get("external_id"), Words.LINE), "");
        String name = check(
                () -> cells.containsKey("name") || before.isEmpty()
                        ? Words.required("name", cells.get("name"), Words.LINE, "register.refused.name")
                        : before.get().facts().name(),
                "");
        Optional<EntryFacts> was = before.map(Now::facts);
        EntryFacts facts = new FactReading(cells, departments, people, problems).read(name, was);
        EntryContent content = content(facts.role(), before.map(Now::content).orElse(new EntryContent(Map.of())));
        Now now = before.map(there -> new Now(
                        there.id(),
                        there.version(),
                        there.facts(),
                        there.content(),
                        externalId.isEmpty() ? there.externalId() : externalId))
                .orElseGet(
                        () -> new Now(EntryId.random(), 0, facts, content, externalId.isEmpty() ? null : externalId));
        return new ImportRow(number, name, now, facts, content, List.copyOf(problems));
    }

    private EntryContent content(EntryRole role, EntryContent before) {
        Map<RegisterField, List<String>> fields = new EnumMap<>(RegisterField.class);
        fields.putAll(before.fields());
        for (RegisterField field : RegisterField.values()) {
            if (cells.containsKey(field.key())) {
                List<String> lines = check(() -> lines(field), List.of());
                if (!lines.isEmpty() && !RegisterField.of(role).contains(field)) {
                    problems.add(Message.of("register.import.field", field.label(), role.label()));
                }
                fields.put(field, lines);
            }
        }
        return new EntryContent(fields);
    }

    private List<String> lines(RegisterField field) {
        return Words.optional(field.key(), cells.get(field.key()), Words.TEXT)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private <T> T check(Supplier<T> read, T otherwise) {
        try {
            return read.get();
        } catch (Refused.Invalid refused) {
            refused.problems()
                    .forEach(problem -> problems.add(Message.of(
                            "register.import.cell",
                            Column.of(problem.field()).orElseThrow().label(),
                            problem.reason())));
            return otherwise;
        }
    }
}
