package io.praevia.record.making;

import io.praevia.record.dossier.Dossier;
import io.praevia.record.page.Edition;

/** A record before it is rendered; {@code data} is {@code assessment.json}. */
record Draft(Dossier dossier, Edition edition, byte[] data) {}
