package io.praevia.decision.consultation;

import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.Step;
import io.praevia.decision.consultation.Consultation.Outcome;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the privacy office records about a prior consultation (GDPR Art. 36). */
@Service
public class Consultations {

    /** The most points of one advice. */
    static final int POINTS = 50;

    private final ConsultationStore store;
    private final Desk desk;
    private final ConsultationStops stops;
    private final Letters letters;
    private final Assessments assessments;
    private final AssessmentProcess process;

    Consultations(
            ConsultationStore store,
            Desk desk,
            ConsultationStops stops,
            Letters letters,
            Assessments assessments,
            AssessmentProcess process) {
        this.store = store;
        this.desk = desk;
        this.stops = stops;
        this.letters = letters;
        this.assessments = assessments;
        this.process = process;
    }

    @Allowed.Internal
    public Optional<Consultation> find(AssessmentId id) {
        return desk.read(id);
    }

    /** Records that the authority was asked, or corrects what was recorded; {@code extension} is null if none was told. */
    @UseCase
    @Allowed.SignedIn
    public void submitted(
            AssessmentId id, @Nullable String authority, @Nullable LocalDate on, @Nullable LocalDate extension) {
        desk.requireActor(id);
        String name = Words.required("authority", authority, Words.LINE, "decision.refused.authority");
        if (on == null) {
            throw new Refused.Invalid("submittedOn", "decision.refused.asked-on");
        }
        if (extension != null && extension.isBefore(on)) {
            throw new Refused.Invalid("extension", "decision.refused.extension");
        }
        if (desk.again(id)) {
            begin(id);
        }
        stops.requireFrom(id, on);
        store.submit(id, name, on, extension, desk.me());
        assessments.note(id, "consultation.submitted", Map.of("on", on.toString()), Map.of("authority", name));
        process.reached(id, Step.CONSULTATION, "asked", Map.of());
        desk.follow(id);
    }

    /** The answer of the earlier round becomes a letter of the file. */
    private void begin(AssessmentId id) {
        Consultation earlier = desk.read(id).orElseThrow();
        letters.enter(id, Letter.answer(earlier, desk.me(), desk.now()), new byte[0]);
        store.again(id);
    }

    /** True while the authority is to be asked once more, and what is recorded is the answer of an earlier round. */
    @Allowed.Internal
    public boolean again(AssessmentId id) {
        return desk.again(id);
    }

    /**
     * Records the authority's answer, or corrects it while its points are open. Without points the assessment goes on to
     * the sign-off; with them, when each is handled ({@link AuthorityPoints}).
     */
    @UseCase
    @Allowed.SignedIn
    public void answered(AssessmentId id, AnswerDraft draft) {
        desk.requireActor(id);
        Consultation consultation = desk.required(id);
        Consultation.Answer answer = checked(draft, consultation);
        List<String> points = points(draft, answer.outcome());
        store.answer(id, answer, desk.me());
        store.points(id, points);
        stops.answered(id, answer.on());
        assessments.note(
                id,
                "consultation.answered",
                Map.of(
                        "outcome", answer.outcome().key(),
                        "on", answer.on().toString(),
                        "points", Integer.toString(points.size())),
                Map.of("answer", answer.text()));
        if (points.isEmpty()) {
            process.complete(id, Step.CONSULTATION, Optional.empty(), Map.of("authorityPoints", false));
        } else {
            process.reached(id, Step.CONSULTATION, "answered", Map.of("authorityPoints", true));
        }
    }

    private static Consultation.Answer checked(AnswerDraft draft, Consultation consultation) {
        if (draft.outcome() == null) {
            throw new Refused.Invalid("outcome", "decision.refused.answer-outcome");
        }
        LocalDate on = draft.on();
        if (on == null || on.isBefore(consultation.submittedOn())) {
            throw new Refused.Invalid("answeredOn", "decision.refused.answered-on");
        }
        String words = Words.required("answer", draft.text(), Words.TEXT, "decision.refused.answer");
        return new Consultation.Answer(draft.outcome(), words, on);
    }

    private static List<String> points(AnswerDraft draft, Outcome outcome) {
        List<String> points = draft.points().stream()
                .map(point -> Words.optional("points", point, Words.TEXT))
                .filter(point -> !point.isEmpty())
                .toList();
        if (!points.isEmpty() && outcome != Outcome.ADVICE) {
            throw new Refused.Invalid("points", "decision.refused.points-advice");
        }
        if (points.size() > POINTS) {
            throw new Refused.Invalid("points", "decision.refused.points", POINTS);
        }
        return points;
    }

    /** What the authority said, as the privacy office enters it; blank points are dropped. */
    public record AnswerDraft(
            @Nullable Outcome outcome,
            @Nullable String text,
            @Nullable LocalDate on,
            List<String> points) {}
}
