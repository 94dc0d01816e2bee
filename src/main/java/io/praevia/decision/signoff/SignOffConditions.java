package io.praevia.decision.signoff;

import io.praevia.identity.Departments;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.Words;
import io.praevia.risk.measure.Measure;
import io.praevia.risk.measure.MeasureDraft;
import io.praevia.risk.measure.Measures;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Conditions of an approval: words of the record, and measures that somebody sees to. */
@Component
class SignOffConditions {

    private static final int MOST = 50;

    private final Measures measures;
    private final Departments departments;
    private final Clock clock;

    SignOffConditions(Measures measures, Departments departments, Clock clock) {
        this.measures = measures;
        this.departments = departments;
        this.clock = clock;
    }

    /**
     * The conditions as the record words them; empty unless the outcome has conditions.
     *
     * @throws Refused.Invalid if there is none, one is too long, or its day is not in the future
     */
    String words(SignOffDraft draft) {
        if (draft.outcome() != SignOff.Outcome.CONDITIONALLY_APPROVED) {
            return "";
        }
        List<SignOffDraft.Condition> rows = rows(draft);
        List<Refused.Problem> problems = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            LocalDate due = rows.get(i).dueOn();
            if (due != null && !due.isAfter(LocalDate.now(clock))) {
                problems.add(new Refused.Problem("condition-due-" + (i + 1), "decision.refused.future-day"));
            }
        }
        if (rows.size() > MOST) {
            problems.add(new Refused.Problem("conditions", "decision.refused.points", MOST));
        }
        if (!problems.isEmpty()) {
            throw new Refused.Invalid(problems);
        }
        String together = rows.isEmpty()
                ? draft.conditions()
                : rows.stream()
                        .map(row ->
                                Words.required("conditions", row.title(), Words.TEXT, "decision.refused.conditions"))
                        .collect(Collectors.joining("\n"));
        return Words.required("conditions", together, Words.TEXT, "decision.refused.conditions");
    }

    /** Makes each condition a measure, in the transaction of the signature. */
    void write(AssessmentId id, SignOff signOff, SignOffDraft draft) {
        if (signOff.outcome() != SignOff.Outcome.CONDITIONALLY_APPROVED) {
            return;
        }
        List<SignOffDraft.Condition> rows = rows(draft);
        if (rows.isEmpty()) {
            signOff.conditions().lines().filter(line -> !line.isBlank()).forEach(line -> ask(id, named(line.strip())));
        }
        rows.forEach(row -> ask(id, row));
    }

    private void ask(AssessmentId id, SignOffDraft.Condition row) {
        String words = String.valueOf(row.title()).strip();
        String title = words.length() > Measure.TITLE ? words.substring(0, Measure.TITLE - 1) + "…" : words;
        Optional<DepartmentId> askedBy = Optional.ofNullable(row.askedBy())
                .map(department ->
                        departments.require("conditions", department.value()).id());
        measures.ask(
                id,
                new MeasureDraft(title, title.equals(words) ? "" : words, row.owner(), row.dueOn(), null, List.of()),
                Measure.Origin.CONDITION,
                askedBy);
    }

    private static List<SignOffDraft.Condition> rows(SignOffDraft draft) {
        return draft.rows().stream()
                .filter(row -> row.title() != null && !row.title().isBlank())
                .toList();
    }

    private static SignOffDraft.Condition named(String line) {
        return new SignOffDraft.Condition(line, null, null, null);
    }
}
