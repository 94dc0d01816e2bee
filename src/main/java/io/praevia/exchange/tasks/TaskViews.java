package io.praevia.exchange.tasks;

import io.praevia.clock.OrganisationTime;
import io.praevia.workflow.WorkItem;
import io.praevia.workflow.clock.ClockBook;
import io.praevia.workflow.clock.StepClock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Shows tasks with what their clocks did; the clocks of a page are read at once. */
@Component
class TaskViews {

    private final ClockBook book;
    private final OrganisationTime time;

    TaskViews(ClockBook book, OrganisationTime time) {
        this.book = book;
        this.time = time;
    }

    TaskView of(WorkItem item) {
        return of(List.of(item)).apply(item);
    }

    Function<WorkItem, TaskView> of(List<WorkItem> items) {
        Map<String, List<StepClock.Escalation>> told =
                book.escalations(items.stream().map(WorkItem::id).toList()).stream()
                        .collect(Collectors.groupingBy(StepClock.Escalation::item));
        return item -> TaskView.of(item, time.now(), told.getOrDefault(item.id(), List.of()));
    }
}
