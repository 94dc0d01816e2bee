package io.praevia.workflow.steps.web;

import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Dates;
import io.praevia.kernel.text.Message;
import io.praevia.workflow.WorkItems;
import io.praevia.workflow.steps.OpenStep;
import io.praevia.workflow.steps.Reassignment.Move;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Open steps as the pages show them. */
@Component
class StepRows {

    private final WorkItems items;
    private final People people;
    private final Departments departments;
    private final Dates dates;

    StepRows(WorkItems items, People people, Departments departments, Dates dates) {
        this.items = items;
        this.people = people;
        this.departments = departments;
        this.dates = dates;
    }

    List<Row> of(List<OpenStep> steps) {
        return steps.stream()
                .map(step -> new Row(
                        step.item().id(),
                        step.item().words().toString(),
                        step.reference(),
                        step.title().orElse(""),
                        items.waitingFor(step.item()),
                        departments.nameOf(step.department()),
                        dates.due(step.item().dueAt())))
                .toList();
    }

    /** What moves, from whom, and what else changes with it. */
    List<Line> moves(List<Move> moves, Optional<PersonId> to) {
        return moves.stream()
                .map(move -> line(
                        move,
                        move.step().item().person().isPresent()
                                ? Message.of("steps.preview.owner", people.nameOf(to))
                                        .toString()
                                : ""))
                .toList();
    }

    /** What stays where it is, and why. */
    List<Line> blocked(List<Move> moves) {
        return moves.stream()
                .map(move -> line(move, move.obstacle().map(Message::toString).orElse("")))
                .toList();
    }

    private Line line(Move move, String note) {
        OpenStep step = move.step();
        String from =
                Message.of("steps.preview.from", items.waitingFor(step.item())).toString();
        return new Line(step.item().words().toString(), step.reference(), from, note);
    }

    /** One open step; the title is empty for who may not read the assessment. */
    record Row(String id, String act, String reference, String title, String who, String department, Dates.Due due) {}

    /** One step of a preview. */
    record Line(String act, String reference, String who, String note) {}
}
