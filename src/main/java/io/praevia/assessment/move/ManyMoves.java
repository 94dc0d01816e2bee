package io.praevia.assessment.move;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Moves several assessments, each in its own transaction: what is refused does not keep the others back. */
@Service
public class ManyMoves {

    private final QuestionnaireMoves moves;
    private final AssessmentLookup lookup;

    ManyMoves(QuestionnaireMoves moves, AssessmentLookup lookup) {
        this.moves = moves;
        this.lookup = lookup;
    }

    /**
     * Moves those that can be moved.
     *
     * @param marks {@link Effects#mark} of each as it was read
     * @throws Refused.Stale if the effects of one that can be moved changed since they were read; nothing is moved then
     */
    @Allowed.PrivacyOfficer
    public Outcome move(Map<AssessmentId, String> marks, int to) {
        marks.forEach((id, mark) -> requireFresh(id, to, mark));
        List<AssessmentId> moved = new ArrayList<>();
        List<AssessmentId> already = new ArrayList<>();
        Map<AssessmentId, Message> refused = new LinkedHashMap<>();
        marks.forEach((id, mark) -> {
            try {
                (moves.move(id, to, mark) ? moved : already).add(id);
            } catch (Refused reason) {
                refused.put(id, reason.reason());
            }
        });
        return new Outcome(moved, already, refused);
    }

    private void requireFresh(AssessmentId id, int to, String mark) {
        Assessment assessment = lookup.get(id);
        if (assessment.questionnaireVersion() == to || !assessment.editable()) return;
        String now = moves.effects(id).map(Effects::mark).orElse("");
        if (to != moves.current() || !now.equals(mark)) throw new Refused.Stale(mark, now, moves.current());
    }

    /** What became of each; {@code already} had the version before. */
    public record Outcome(List<AssessmentId> moved, List<AssessmentId> already, Map<AssessmentId, Message> refused) {}
}
