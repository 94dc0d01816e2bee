package io.praevia.renewal;

import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.Step;
import io.praevia.assessment.reuse.AssessAgain;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** What the owner says: nothing material has changed, line by line and with a reason; or something has. */
@Service
public class RenewalAnswers {

    private final RenewalStore store;
    private final RenewalDuties duties;
    private final AssessmentProcess process;
    private final Assessments assessments;
    private final AssessAgain again;

    RenewalAnswers(
            RenewalStore store,
            RenewalDuties duties,
            AssessmentProcess process,
            Assessments assessments,
            AssessAgain again) {
        this.store = store;
        this.duties = duties;
        this.process = process;
        this.assessments = assessments;
        this.again = again;
    }

    /**
     * Says that the approval still holds; the privacy office confirms it.
     *
     * @throws Refused.Invalid if a line of a cause is not confirmed, or no reason is given
     * @throws Refused.Conflict if a cause came since the person looked, or it is answered already
     */
    @UseCase
    @Allowed.SignedIn
    public void holds(AssessmentId id, UUID renewal, Said said) {
        Renewal round = duties.answerable(id, renewal, said.seen());
        List<Refused.Problem> problems = new ArrayList<>();
        List<String> open = round.lines().stream()
                .filter(line -> !said.lines().contains(line))
                .toList();
        if (!open.isEmpty()) {
            problems.add(new Refused.Problem("lines", "renewal.refused.lines", open.size()));
        }
        if (!said.read()) {
            problems.add(new Refused.Problem("read", "renewal.refused.read"));
        }
        String reason = reason(said.reason(), "renewal.refused.reason", problems);
        if (!problems.isEmpty()) {
            throw new Refused.Invalid(problems);
        }
        store.answered(renewal, duties.me(), reason, round.lines());
        note(round, "renewal.answered", reason);
        complete(round, Step.RENEWAL, Map.of("renewalChanged", false));
    }

    /** Says that something has changed: the project is assessed again from its last answers. Returns that assessment. */
    @UseCase
    @Allowed.SignedIn
    public AssessmentId changed(AssessmentId id, UUID renewal, int seen, @Nullable String what) {
        Renewal round = duties.answerable(id, renewal, seen);
        String words = Words.required("reason", what, Words.TEXT, "renewal.refused.what");
        AssessmentId next = again.start(id);
        store.reassessing(renewal, duties.me(), words, next);
        note(round, "renewal.changed", words);
        complete(round, Step.RENEWAL, Map.of("renewalChanged", true));
        return next;
    }

    private static String reason(@Nullable String text, String missing, List<Refused.Problem> problems) {
        try {
            return Words.required("reason", text, Words.TEXT, missing);
        } catch (Refused.Invalid invalid) {
            problems.addAll(invalid.problems());
            return "";
        }
    }

    void complete(Renewal round, Step step, Map<String, Object> routing) {
        process.complete(round.assessment(), step, Optional.of(round.id()), routing);
    }

    void note(Renewal round, String action, String words) {
        assessments.note(
                round.assessment(),
                action,
                Map.of("renewal", round.id().toString()),
                words.isEmpty() ? Map.of() : Map.of("words", words));
    }

    /**
     * An answer.
     *
     * @param seen the version of the round that the person read
     * @param lines what of the causes they say still holds
     * @param read whether they read the assessment again
     */
    public record Said(
            int seen,
            Collection<String> lines,
            boolean read,
            @Nullable String reason) {}
}
