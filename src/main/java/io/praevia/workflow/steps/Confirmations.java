package io.praevia.workflow.steps;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.Step;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import io.praevia.workflow.WorkItem;
import io.praevia.workflow.WorkItems;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Steps that an office added to its diagram: somebody confirms that they are done. */
@Service
public class Confirmations {

    private final WorkItems items;
    private final AssessmentLookup lookup;
    private final AssessmentProcess process;
    private final Assessments assessments;
    private final CurrentPerson current;

    Confirmations(
            WorkItems items,
            AssessmentLookup lookup,
            AssessmentProcess process,
            Assessments assessments,
            CurrentPerson current) {
        this.items = items;
        this.lookup = lookup;
        this.process = process;
        this.assessments = assessments;
        this.current = current;
    }

    /**
     * Confirms that the step is done; the case goes on.
     *
     * @throws Refused.NotAllowed for the owner of the project, unless it is a step for the owner
     * @throws Refused.Conflict if it is done already
     */
    @UseCase
    @Allowed.SignedIn
    public void confirm(String task, @Nullable String note) {
        WorkItem item = items.get(task);
        String words = Words.optional("note", note, Words.TEXT);
        if (item.step() != Step.CONFIRMATION || item.doneAt().isPresent())
            throw new Refused.Conflict("work.refused.not-open");
        boolean own = lookup.load(item.assessment()).owner().equals(current.id());
        if (own && item.person().isEmpty()) throw new Refused.NotAllowed("work.refused.own");
        process.complete(item.assessment(), item.step(), item.subject(), Map.of());
        assessments.note(
                item.assessment(),
                "assessment.step-confirmed",
                Map.of("task", task),
                words.isEmpty() ? Map.of("step", item.title()) : Map.of("step", item.title(), "note", words));
    }
}
