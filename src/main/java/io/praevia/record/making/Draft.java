package io.praevia.record.making;

import io.praevia.audit.proof.TrailProof;
import io.praevia.record.dossier.Dossier;
import io.praevia.record.page.Edition;
import java.util.Optional;

/**
 * A record before it is rendered.
 *
 * @param data {@code assessment.json}
 * @param proof {@code trail.json}; empty for a preview
 */
record Draft(Dossier dossier, Edition edition, byte[] data, Optional<TrailProof> proof) {}
