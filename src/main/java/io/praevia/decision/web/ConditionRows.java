package io.praevia.decision.web;

import io.praevia.decision.signoff.SignOffDraft;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Conditions one per row: {@code condition-<n>} with person, day and the department that asked, from 1. */
@Component
class ConditionRows {

    private static final int SPARE = 3;
    private static final int MOST = 50;

    private final People people;

    ConditionRows(People people) {
        this.people = people;
    }

    /** What was typed, or the departments' conditions to start from; always some empty rows more. */
    List<Row> of(CaseFile file, Map<String, String> typed) {
        List<Row> rows = new ArrayList<>();
        if (typed.containsKey("condition-1")) {
            numbers(typed).forEach(n -> rows.add(row(typed, n)));
        } else {
            file.verdicts()
                    .forEach(verdict -> verdict.conditions()
                            .lines()
                            .filter(line -> !line.isBlank())
                            .forEach(line -> rows.add(new Row(
                                    rows.size() + 1,
                                    line.strip(),
                                    "",
                                    "",
                                    verdict.departmentId(),
                                    verdict.department()))));
        }
        int filled = (int) rows.stream().filter(row -> !row.words().isBlank()).count();
        for (int n = rows.size(); n < filled + SPARE; n++) {
            rows.add(new Row(n + 1, "", "", "", "", ""));
        }
        return rows;
    }

    /** Who can be named, by name. */
    List<Person> people() {
        return people.all().stream().filter(Person::active).toList();
    }

    /** @throws Refused.Invalid if a day is none or a person is unknown */
    static List<SignOffDraft.Condition> read(Map<String, String> typed) {
        return numbers(typed)
                .filter(n -> !typed.get("condition-" + n).isBlank())
                .mapToObj(n -> new SignOffDraft.Condition(
                        typed.get("condition-" + n),
                        person("condition-owner-" + n, typed.get("condition-owner-" + n)),
                        FormProblems.day("condition-due-" + n, typed.get("condition-due-" + n)),
                        department(typed.get("condition-asked-" + n))))
                .toList();
    }

    private static IntStream numbers(Map<String, String> typed) {
        return IntStream.rangeClosed(1, MOST).takeWhile(n -> typed.containsKey("condition-" + n));
    }

    private Row row(Map<String, String> typed, int n) {
        return new Row(
                n,
                typed.get("condition-" + n),
                typed.getOrDefault("condition-owner-" + n, ""),
                typed.getOrDefault("condition-due-" + n, ""),
                typed.getOrDefault("condition-asked-" + n, ""),
                "");
    }

    private static @Nullable PersonId person(String field, @Nullable String id) {
        if (id == null || id.isBlank()) {
            return null;
        }
        try {
            return new PersonId(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            throw new Refused.Invalid(field, "measure.refused.owner");
        }
    }

    private static @Nullable DepartmentId department(@Nullable String id) {
        return id == null || id.isBlank() ? null : new DepartmentId(id);
    }

    /** A row as the form shows it. */
    record Row(int number, String words, String owner, String due, String asked, String askedName) {}
}
