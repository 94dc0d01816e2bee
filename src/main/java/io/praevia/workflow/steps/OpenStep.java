package io.praevia.workflow.steps;

import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.workflow.WorkItem;
import java.util.Optional;

/**
 * An open step as those see it who keep the work in order.
 *
 * @param title of the project, empty for who may not read it
 * @param department that does the step, or whose project it is
 * @param owner of the assessment
 */
public record OpenStep(
        WorkItem item, String reference, Optional<String> title, DepartmentId department, PersonId owner) {

    /** Who has it: the owner for the owner's own steps, else who claimed it. */
    public Optional<PersonId> holder() {
        return item.person().or(item::claimedBy);
    }
}
