package io.praevia.workflow.measures;

import io.praevia.assessment.Assessments;
import io.praevia.clock.OrganisationTime;
import io.praevia.risk.measure.Measure;
import io.praevia.risk.measure.MeasureList;
import io.praevia.workflow.engine.ModelBean;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** "Note that it is long overdue", and what {@code bpmn/measure.bpmn} asks about its measure. */
@Component("measureSteps")
public class MeasureSteps implements JavaDelegate, ModelBean {

    /** So many days after its day a measure is long overdue; then it is looked at again after as many. */
    private static final int LONG_LATE = 28;

    private final MeasureList measures;
    private final Assessments assessments;
    private final OrganisationTime time;

    MeasureSteps(MeasureList measures, Assessments assessments, OrganisationTime time) {
        this.measures = measures;
        this.assessments = assessments;
        this.time = time;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Measure measure = measures.load(UUID.fromString((String) execution.getVariable("subjectId")));
        assessments.note(
                measure.assessment(),
                "measure.long-overdue",
                Map.of("measure", measure.id().toString()),
                Map.of());
    }

    public String owner(String measure) {
        return measures.load(UUID.fromString(measure)).owner().toString();
    }

    /** The end of its day; null when it has none. */
    public @Nullable Date dueAt(String measure) {
        return measures.load(UUID.fromString(measure)).dueOn().map(this::endOf).orElse(null);
    }

    /** When its owner's step ends because it is long overdue. */
    public Date longLateAt(String measure) {
        LocalDate today = time.today();
        LocalDate limit =
                measures.load(UUID.fromString(measure)).dueOn().orElse(today).plusDays(LONG_LATE);
        return endOf(limit.isAfter(today) ? limit : today.plusDays(LONG_LATE));
    }

    /** The candidate group that checks it: reviewers of the department that asked, else the privacy office. */
    public String checkers(String measure) {
        return measures.load(UUID.fromString(measure))
                .askedBy()
                .map(department -> "reviewers:" + department)
                .orElse("privacy-office");
    }

    /** True if the approval rested on it. */
    public boolean carries(String measure) {
        return measures.carries(measures.load(UUID.fromString(measure)));
    }

    public boolean givenUp(String measure) {
        return measures.load(UUID.fromString(measure)).status() == Measure.Status.DROPPED;
    }

    private Date endOf(LocalDate day) {
        return Date.from(time.endOf(day));
    }
}
