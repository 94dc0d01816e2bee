package io.praevia.workflow.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.entry.AssessmentPanel;
import io.praevia.identity.People;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Dates;
import io.praevia.workflow.WorkItems;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** "History": the steps that people finished, newest first. */
@Component
@Order(90)
class HistoryPanel implements AssessmentPanel {

    private final WorkItems items;
    private final People people;
    private final Dates dates;
    private final WorkWords words;

    HistoryPanel(WorkItems items, People people, Dates dates, WorkWords words) {
        this.items = items;
        this.people = people;
        this.dates = dates;
        this.words = words;
    }

    @Override
    public Optional<Panel> panel(Assessment assessment) {
        List<Line> lines = new ArrayList<>();
        if (assessment.phase().closed()) {
            assessment
                    .decidedAt()
                    .ifPresent(at -> lines.add(line(
                            at,
                            assessment.phase().label().toString(),
                            assessment.withdrawnReason().orElse(null))));
        }
        for (WorkItems.Finished finished : items.finished(assessment.id())) {
            Instant at = finished.item().doneAt().orElse(Instant.EPOCH);
            lines.add(line(at, done(finished), null));
        }
        lines.add(line(assessment.createdAt(), words.say("history.started", nameOf(assessment.owner())), null));
        return Optional.of(new Panel("history", "history.title", "workflow/panels :: history", lines));
    }

    private String done(WorkItems.Finished finished) {
        return finished.inPlaceOf()
                .map(holder ->
                        words.say("history.done-for", finished.item().words(), nameOf(finished.by()), nameOf(holder)))
                .orElseGet(() -> words.say("history.done", finished.item().words(), nameOf(finished.by())));
    }

    private String nameOf(PersonId person) {
        return people.nameOf(Optional.of(person));
    }

    private Line line(Instant at, String title, @Nullable String text) {
        return new Line(at.toString(), dates.moment(at), title, text, null);
    }

    /** One thing that happened. */
    record Line(
            String at,
            String when,
            String title,
            @Nullable String text,
            @Nullable String href) {}
}
