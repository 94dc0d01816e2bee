package io.praevia.register.sheet;

import io.praevia.identity.Departments.Department;
import io.praevia.identity.Person;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.Words;
import io.praevia.kernel.text.Message;
import io.praevia.register.EntryContent;
import io.praevia.register.EntryFacts;
import io.praevia.register.EntryRole;
import io.praevia.register.RegisterField;
import io.praevia.register.store.Now;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads the cells of one row over what the entry says now; columns that the file does not have stay as they are. */
final class RowReading {

    private static final DateTimeFormatter POINTS = DateTimeFormatter.ofPattern("d.M.uuuu");
    private static final List<String> STATES = List.of("draft", "active", "under-assessment", "retired");

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
        EntryRole role = role(was);
        EntryFacts facts = new EntryFacts(name, role, department(was), owner(was), status(was), day(was));
        EntryContent content = content(role, before.map(Now::content).orElse(new EntryContent(Map.of())));
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

    private EntryRole role(Optional<EntryFacts> was) {
        String typed = cell("role");
        EntryRole read = Arrays.stream(EntryRole.values())
                .filter(role -> role.key().equals(typed) || Column.says(role.label(), typed))
                .findFirst()
                .orElse(null);
        if (read == null && !typed.isEmpty()) {
            problems.add(Message.of("register.import.role", typed));
        }
        EntryRole before = was.map(EntryFacts::role).orElse(EntryRole.CONTROLLER);
        if (read != null && was.isPresent() && read != before) {
            problems.add(Message.of("register.import.role-stays"));
        }
        return read == null || was.isPresent() ? before : read;
    }

    private DepartmentId department(Optional<EntryFacts> was) {
        String typed = cell("department");
        if (typed.isEmpty() && was.isPresent()) {
            return was.get().department();
        }
        Optional<DepartmentId> found = departments.stream()
                .filter(one -> one.id().value().equals(typed) || one.name().equalsIgnoreCase(typed))
                .map(Department::id)
                .findFirst();
        if (found.isEmpty()) {
            problems.add(Message.of(
                    typed.isEmpty() ? "register.import.department-none" : "register.import.department", typed));
        }
        return found.orElse(DepartmentId.PRIVACY);
    }

    private Optional<PersonId> owner(Optional<EntryFacts> was) {
        if (!cells.containsKey("owner")) {
            return was.flatMap(EntryFacts::owner);
        }
        String typed = cell("owner");
        List<PersonId> found = people.stream()
                .filter(one -> one.email().equalsIgnoreCase(typed) || one.name().equalsIgnoreCase(typed))
                .map(Person::id)
                .toList();
        if (found.size() != 1 && !typed.isEmpty()) {
            problems.add(Message.of(found.isEmpty() ? "register.import.owner" : "register.import.owners", typed));
        }
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private String status(Optional<EntryFacts> was) {
        String typed = cell("status");
        String before = was.map(EntryFacts::status).orElse("active");
        Optional<String> read = STATES.stream()
                .filter(key -> key.equals(typed) || Column.says(Message.of("register.status." + key), typed))
                .findFirst();
        if (read.isEmpty() && !typed.isEmpty()) {
            problems.add(Message.of("register.import.status", typed));
        }
        String wanted = read.orElse(before);
        if (before.equals("under-assessment") && wanted.equals("retired")) {
            problems.add(Message.of("register.refused.step.retired"));
        }
        return before.equals("under-assessment") ? before : wanted.equals("under-assessment") ? "active" : wanted;
    }

    private @org.jspecify.annotations.Nullable LocalDate day(Optional<EntryFacts> was) {
        if (!cells.containsKey("review_on")) {
            return was.map(EntryFacts::reviewOn).orElse(null);
        }
        String typed = cell("review_on");
        try {
            return typed.isEmpty()
                    ? null
                    : LocalDate.parse(typed, typed.contains(".") ? POINTS : DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (DateTimeParseException e) {
            problems.add(Message.of("register.import.day", typed));
            return null;
        }
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

    private String cell(String column) {
        return cells.getOrDefault(column, "").strip();
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
