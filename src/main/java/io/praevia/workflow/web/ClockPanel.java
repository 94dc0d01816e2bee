package io.praevia.workflow.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.entry.AssessmentPanel;
import io.praevia.workflow.WorkClocks;
import io.praevia.workflow.WorkItem;
import io.praevia.workflow.WorkItems;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The clocks of the open steps, for both sides: until when, what is asked of the owner, who else was told. */
@Component
@Order(5)
class ClockPanel implements AssessmentPanel {

    private final WorkItems items;
    private final WorkClocks clocks;
    private final ClockWords words;

    ClockPanel(WorkItems items, WorkClocks clocks, ClockWords words) {
        this.items = items;
        this.clocks = clocks;
        this.words = words;
    }

    @Override
    public Optional<Panel> panel(Assessment assessment) {
        List<Line> lines = items.open(assessment.id()).stream().map(this::line).toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel("clocks", "work.clock.title", "workflow/clock-parts :: panel", lines));
    }

    private Line line(WorkItem item) {
        return new Line(words.shown(clocks.of(item.id())), items.waitingFor(item));
    }

    /** A clock, and for whom the step waits. */
    record Line(ClockWords.Shown clock, String who) {}
}
