package io.praevia.decision.consultation;

import io.praevia.assessment.Assessments;
import io.praevia.decision.consultation.Consultation.Stop;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The authority's clock stands still while it waits for information (GDPR Art. 36(2)). */
@Service
public class ConsultationStops {

    private final StopStore store;
    private final Desk desk;
    private final Assessments assessments;

    ConsultationStops(StopStore store, Desk desk, Assessments assessments) {
        this.store = store;
        this.desk = desk;
        this.assessments = assessments;
    }

    /**
     * Stops the clock, or records when it stood still. The same id again has no effect.
     *
     * @throws Refused.Conflict if it stands still already
     */
    @UseCase
    @Allowed.SignedIn
    public void stop(AssessmentId id, Draft draft) {
        desk.requireActor(id);
        String reason = Words.required("stopReason", draft.reason(), Words.LINE, "decision.refused.stop-reason");
        LocalDate from = desk.past("stopFrom", draft.from());
        LocalDate until = draft.until();
        if (until != null && desk.past("stopUntil", until).isBefore(from)) {
            throw new Refused.Invalid("stopUntil", "decision.refused.stop-until");
        }
        open(id, new Stop(draft.id(), from, Optional.ofNullable(until), reason), null);
    }

    /** Lets it run on from the day. @throws Refused.Conflict if it runs */
    @UseCase
    @Allowed.SignedIn
    public void resume(AssessmentId id, @Nullable LocalDate on) {
        desk.requireActor(id);
        close(id, desk.past("resumeOn", on), null);
    }

    /** Takes a stop back that was recorded in error; why stays in the trail. Twice has no effect. */
    @UseCase
    @Allowed.SignedIn
    public void strike(AssessmentId id, UUID stop, @Nullable String why) {
        desk.requireActor(id);
        String reason = Words.required("strikeReason", why, Words.LINE, "decision.refused.strike");
        if (store.strike(id, stop, reason, desk.me())) {
            assessments.note(id, "consultation.stop-struck", Map.of("stop", stop.toString()), Map.of("reason", reason));
            desk.follow(id);
        }
    }

    /** @throws Refused.Invalid if the clock stood still before it began on the day */
    void requireFrom(AssessmentId id, LocalDate received) {
        if (store.of(id).stream().anyMatch(stop -> stop.from().isBefore(received))) {
            throw new Refused.Invalid("submittedOn", "decision.refused.stop-from");
        }
    }

    /** @param request the letter that stops it */
    void open(AssessmentId id, Stop stop, @Nullable UUID request) {
        Consultation now = desk.required(id);
        if (stop.from().isBefore(now.submittedOn())) {
            throw new Refused.Invalid(request == null ? "stopFrom" : "dated", "decision.refused.stop-from");
        }
        if (now.stops().stream().anyMatch(known -> known.id().equals(stop.id()))) {
            return;
        }
        if (now.still() && stop.until().isEmpty()) {
            throw new Refused.Conflict("decision.refused.stands-still");
        }
        if (store.insert(id, stop, request, desk.me())) {
            Map<String, String> facts = stop.until()
                    .map(day -> Map.of("from", stop.from().toString(), "until", day.toString()))
                    .orElse(Map.of("from", stop.from().toString()));
            assessments.note(id, "consultation.stopped", facts, Map.of("reason", stop.reason()));
            desk.follow(id);
        }
    }

    /** @param reply the letter that lets it run on */
    void close(AssessmentId id, LocalDate on, @Nullable UUID reply) {
        boolean early =
                desk.required(id).stops().stream().anyMatch(stop -> stop.until().isEmpty() && on.isBefore(stop.from()));
        if (early) {
            throw new Refused.Invalid(reply == null ? "resumeOn" : "dated", "decision.refused.stop-until");
        }
        if (!store.end(id, on, reply)) {
            throw new Refused.Conflict("decision.refused.runs");
        }
        assessments.note(id, "consultation.resumed", Map.of("on", on.toString()), Map.of());
        desk.follow(id);
    }

    /** The advice ends whatever was open, on its day. */
    void answered(AssessmentId id, LocalDate on) {
        if (store.end(id, on, null)) {
            assessments.note(id, "consultation.resumed", Map.of("on", on.toString()), Map.of());
        }
    }

    /** What a struck letter did to the clock is undone. */
    void undo(AssessmentId id, UUID letter, String reason) {
        store.undo(id, letter, reason, desk.me());
        desk.follow(id);
    }

    /**
     * What the privacy office enters.
     *
     * @param id chosen by the caller, so that sending twice has one effect
     * @param until null while it stands still
     */
    public record Draft(
            UUID id,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable String reason) {}
}
