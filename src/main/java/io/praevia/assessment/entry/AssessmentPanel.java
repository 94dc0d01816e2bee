package io.praevia.assessment.entry;

import io.praevia.assessment.Assessment;
import java.util.Optional;

/** A part of the assessment's page that another module draws; panels appear in the order of their beans. */
public interface AssessmentPanel {

    /** The template fragment, such as {@code review/panel :: findings}, and what it shows; empty when there is nothing. */
    Optional<Panel> panel(Assessment assessment);

    /**
     * A drawn part.
     *
     * @param anchor the id of the section on the page
     * @param titleKey message key of its heading
     * @param template Thymeleaf template below {@code templates/web/}
     * @param model what the template reads as {@code panel}
     */
    record Panel(String anchor, String titleKey, String template, Object model) {}
}
