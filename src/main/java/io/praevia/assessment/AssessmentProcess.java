package io.praevia.assessment;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The process that carries an assessment from step to step; implemented where the engine lives. */
public interface AssessmentProcess {

    /** Starts the process of a new assessment, in the running transaction. */
    void start(Assessment assessment);

    /**
     * Completes the open step for the current person.
     *
     * @param routing what the diagram's gateways ask for
     * @throws Refused.Conflict if the step is not open (any more)
     * @throws Refused.NotAllowed if it waits for somebody else, or a colleague has claimed it
     */
    void complete(AssessmentId assessment, Step step, Optional<UUID> subject, Map<String, Object> routing);

    /**
     * Tells whether the step waits for the current person, directly or as a deputy.
     *
     * @return the mandate holder in whose place the person would act, or empty
     */
    Optional<PersonId> mayAct(AssessmentId assessment, Step step, Optional<UUID> subject);

    /**
     * Takes the open step on, so that colleagues leave it alone, or gives it back to them.
     *
     * @throws Refused.Conflict if it is not open, a colleague has claimed it, or it was not claimed
     * @throws Refused.NotAllowed if it waits for somebody else
     */
    void claim(AssessmentId assessment, Step step, Optional<UUID> subject, boolean take);

    /**
     * Completes the open step although it does not wait for the current person; the caller has checked who may.
     *
     * @throws Refused.Conflict if the step is not open (any more)
     */
    void setAside(AssessmentId assessment, Step step, Optional<UUID> subject);

    /** Makes what waits for the one owner, now and later, wait for the other. */
    void changeOwner(AssessmentId assessment, PersonId from, PersonId to);

    /** Ends the process because the owner withdrew the assessment. */
    void withdraw(AssessmentId assessment);

    /** What is open now, oldest first. */
    List<OpenStep> open(AssessmentId assessment);

    /**
     * A step that waits for somebody.
     *
     * @param waitsFor the role, department or person in words
     * @param dueAt empty while its clock stands still
     * @param claimedBy who has taken it on, if somebody has
     */
    record OpenStep(
            Step step,
            Optional<UUID> subject,
            Message waitsFor,
            Optional<java.time.Instant> dueAt,
            String href,
            Optional<PersonId> claimedBy) {}
}
