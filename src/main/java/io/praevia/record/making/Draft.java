package io.praevia.record.making;

import io.praevia.record.dossier.Dossier;
import io.praevia.record.enclosed.Backing;
import io.praevia.record.page.Edition;

/**
 * A record before it is rendered.
 *
 * @param data {@code assessment.json}
 */
record Draft(Dossier dossier, Edition edition, byte[] data, Backing backing) {}
