package io.praevia.register.sheet;

import io.praevia.identity.Departments.Department;
import io.praevia.identity.Person;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Message;
import io.praevia.register.EntryFacts;
import io.praevia.register.EntryRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads role, department, owner, state and review day of a row; what cannot be read is added to the problems. */
record FactReading(
        Map<String, String> cells, List<Department> departments, List<Person> people, List<Message> problems) {

    private static final DateTimeFormatter POINTS = DateTimeFormatter.ofPattern("d.M.uuuu");
    private static final List<String> STATES = List.of("draft", "active", "under-assessment", "retired");

    EntryFacts read(String name, Optional<EntryFacts> was) {
        return new EntryFacts(name, role(was), department(was), owner(was), status(was), day(was));
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

    private @Nullable LocalDate day(Optional<EntryFacts> was) {
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

    private String cell(String column) {
        return cells.getOrDefault(column, "").strip();
    }
}
