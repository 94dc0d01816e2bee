package io.praevia.record.enclosed;

import io.praevia.audit.AuditLog.Line;
import io.praevia.audit.note.Checkpoint;
import io.praevia.audit.proof.TrailProof;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What stands behind the pages of a record.
 *
 * @param files inside it; none in a preview
 * @param trail of the assessment, oldest first
 * @param proof that the deciding entries are in the log; empty for a preview
 */
public record Backing(List<Enclosure> files, List<Line> trail, Optional<TrailProof> proof) {

    /** The entries of the trail that tell how a decision came about, and that the proof covers. */
    public static final Set<String> DECIDING = Set.of(
            "assessment.started",
            "screening.sent",
            "screening.ruled",
            "assessment.submitted",
            "review.completed",
            "advice.given",
            "decision.signed",
            "register.version-written",
            "assessment.phase-entered");

    /** What the signed checkpoint says; empty for a preview. */
    public Optional<Checkpoint> checkpoint() {
        return proof.flatMap(TrailProof::check);
    }

    /** The trail up to the last entry that the proof covers; all of it in a preview. */
    public List<Line> decided() {
        if (proof.isEmpty()) {
            return trail;
        }
        long last = trail.stream()
                .filter(line -> DECIDING.contains(line.action()))
                .mapToLong(line -> line.place().seq())
                .max()
                .orElse(0);
        return trail.stream().filter(line -> line.place().seq() <= last).toList();
    }
}
