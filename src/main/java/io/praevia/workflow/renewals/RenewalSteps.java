package io.praevia.workflow.renewals;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.clock.OrganisationTime;
import io.praevia.renewal.Renewal;
import io.praevia.renewal.Renewals;
import io.praevia.renewal.Rounds;
import io.praevia.renewal.day.ReviewDays;
import io.praevia.workflow.engine.ModelBean;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What {@code bpmn/periodic-review.bpmn} asks about its round. */
@Component("renewalSteps")
public class RenewalSteps implements ModelBean {

    /** So many days before the day the owner hears of it. */
    private static final int EARLIER = 30;

    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private final Renewals renewals;
    private final AssessmentLookup lookup;
    private final ReviewDays days;
    private final OrganisationTime time;

    RenewalSteps(Renewals renewals, AssessmentLookup lookup, ReviewDays days, OrganisationTime time) {
        this.renewals = renewals;
        this.lookup = lookup;
        this.days = days;
        this.time = time;
    }

    public String owner(String renewal) {
        return assessment(renewal).owner().toString();
    }

    /** The end of the owner's time; null when it has none. */
    public @Nullable Date dueAt(String renewal) {
        return days.dueAt(assessment(renewal)).map(Date::from).orElse(null);
    }

    /** The morning of the day. */
    public Date dayAt(String renewal) {
        return morning(day(renewal));
    }

    /** The morning some days earlier; of today when that is over. */
    public Date remindAt(String renewal) {
        return morning(day(renewal).minusDays(EARLIER));
    }

    private LocalDate day(String renewal) {
        return round(renewal).reviewOn().orElseGet(time::today);
    }

    private Date morning(LocalDate day) {
        return Date.from(time.at(day, MORNING));
    }

    private Renewal round(String renewal) {
        return renewals.load(UUID.fromString(renewal));
    }

    private Assessment assessment(String renewal) {
        return lookup.load(round(renewal).assessment());
    }

    static UUID subject(DelegateExecution execution) {
        return UUID.fromString((String) execution.getVariable("subjectId"));
    }

    /** "Tell the owner that it comes up". */
    @Component("renewalReminder")
    static class Reminder implements JavaDelegate, ModelBean {

        private final Rounds rounds;

        Reminder(Rounds rounds) {
            this.rounds = rounds;
        }

        @Override
        public void execute(DelegateExecution execution) {
            rounds.remind(subject(execution));
        }
    }

    /** "Note that the day has come". */
    @Component("renewalDay")
    static class Day implements JavaDelegate, ModelBean {

        private final Rounds rounds;

        Day(Rounds rounds) {
            this.rounds = rounds;
        }

        @Override
        public void execute(DelegateExecution execution) {
            rounds.dayCame(subject(execution));
        }
    }
}
