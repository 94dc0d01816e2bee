package io.praevia.workflow.web;

import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.text.Dates;
import io.praevia.workflow.WorkItem;
import io.praevia.workflow.WorkItems;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Shows on the page of a step until when it is to be done, to whom it waits for. */
@ControllerAdvice
class StepClockAdvice {

    private static final Pattern STEP =
            Pattern.compile("/assessments/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/.+");

    private final WorkItems items;
    private final CurrentPerson current;
    private final ClockWords words;

    StepClockAdvice(WorkItems items, CurrentPerson current, ClockWords words) {
        this.items = items;
        this.current = current;
        this.words = words;
    }

    /** Nothing on other pages. */
    @ModelAttribute("stepClock")
    @Nullable
    StepClock stepClock(HttpServletRequest request) {
        String path = request.getRequestURI();
        return current.findId()
                .flatMap(me -> step(path))
                .map(item -> new StepClock(item.id(), words.dues().apply(item)))
                .orElse(null);
    }

    private Optional<WorkItem> step(String path) {
        Matcher matcher = STEP.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return items.open(new AssessmentId(UUID.fromString(matcher.group(1)))).stream()
                .filter(item -> path.equals(item.href()) || path.startsWith(item.href() + "/"))
                .filter(item -> current.mandates().stream().anyMatch(item::waitsFor))
                .findFirst();
    }

    /** A step that waits for the reader. */
    record StepClock(String id, Dates.Due due) {}
}
