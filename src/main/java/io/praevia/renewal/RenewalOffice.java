package io.praevia.renewal;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Step;
import io.praevia.assessment.reuse.AssessAgain;
import io.praevia.clock.OrganisationTime;
import io.praevia.identity.Allowed;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import io.praevia.kernel.text.Languages;
import io.praevia.kernel.text.Message;
import io.praevia.register.Register;
import io.praevia.register.RegisterEntries;
import io.praevia.renewal.day.ReviewDays;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** What the privacy office says to an answer: confirmed, something is missing, or assess it again all the same. */
@Service
public class RenewalOffice {

    private final RenewalStore store;
    private final RenewalDuties duties;
    private final RenewalAnswers acts;
    private final Rounds rounds;
    private final ReviewDays days;
    private final Around around;

    RenewalOffice(
            RenewalStore store,
            RenewalDuties duties,
            RenewalAnswers acts,
            Rounds rounds,
            ReviewDays days,
            Around around) {
        this.store = store;
        this.duties = duties;
        this.acts = acts;
        this.rounds = rounds;
        this.days = days;
        this.around = around;
    }

    /**
     * Confirms that the approval still holds: a version of the entry says so, and the next day is waited for.
     *
     * @throws Refused.Invalid if the day is not in the future, or later than a law allows
     */
    @UseCase
    @Allowed.SignedIn
    public void confirm(AssessmentId id, UUID renewal, @Nullable LocalDate nextReview) {
        Renewal round = duties.confirmable(id, renewal);
        Assessment assessment = around.lookup().load(id);
        LocalDate day = checked(nextReview, assessment);
        store.confirmed(renewal, duties.me(), day);
        acts.note(round, "renewal.confirmed", "");
        acts.complete(round, Step.RENEWAL_CONFIRMATION, Map.of("renewalVerdict", "confirmed"));
        enter(round, day);
        rounds.await(round.entry(), id, day);
    }

    /** Asks the owner again, who reads what is missing. */
    @UseCase
    @Allowed.SignedIn
    public void sendBack(AssessmentId id, UUID renewal, @Nullable String what) {
        Renewal round = duties.confirmable(id, renewal);
        String words = Words.required("what", what, Words.TEXT, "renewal.refused.missing");
        store.ask(renewal, words);
        acts.note(round, "renewal.sent-back", words);
        acts.complete(round, Step.RENEWAL_CONFIRMATION, Map.of("renewalVerdict", "missing"));
    }

    /** Has the project assessed again although the owner sees no change. Returns the assessment that begins. */
    @UseCase
    @Allowed.SignedIn
    public AssessmentId assessAgain(AssessmentId id, UUID renewal, @Nullable String why) {
        Renewal round = duties.confirmable(id, renewal);
        String words = Words.required("what", why, Words.TEXT, "renewal.refused.why");
        AssessmentId next = around.again().start(id);
        store.reassessing(renewal, duties.me(), words, next);
        acts.note(round, "renewal.reassessed", words);
        acts.complete(round, Step.RENEWAL_CONFIRMATION, Map.of("renewalVerdict", "assess-again"));
        return next;
    }

    private LocalDate checked(@Nullable LocalDate day, Assessment assessment) {
        if (day == null || !day.isAfter(around.time().today())) {
            throw new Refused.Invalid("nextReview", "renewal.refused.day");
        }
        days.latest(assessment).filter(day::isAfter).ifPresent(latest -> {
            throw new Refused.Invalid("nextReview", "renewal.refused.late", latest);
        });
        return day;
    }

    /** The entry's history says that it was looked at; what it says stays as it is. */
    private void enter(Renewal round, LocalDate nextReview) {
        RegisterEntries.Entry entry = around.entries().get(round.entry());
        Message reason = Message.of(
                "renewal.entered",
                around.time().today(),
                name(round.answered().orElseThrow().by()),
                name(duties.me()),
                round.reason());
        around.register()
                .enter(
                        Optional.of(entry.id()),
                        entry.name(),
                        entry.department(),
                        new Register.NewVersion(
                                entry.content(),
                                reason.in(around.languages().standard()),
                                Optional.empty(),
                                duties.me(),
                                nextReview));
    }

    private String name(PersonId person) {
        return around.people().nameOf(Optional.of(person));
    }

    /** What a confirmation touches outside the round. */
    @Component("renewalSurroundings")
    record Around(
            AssessmentLookup lookup,
            AssessAgain again,
            Register register,
            RegisterEntries entries,
            People people,
            Languages languages,
            OrganisationTime time) {}
}
