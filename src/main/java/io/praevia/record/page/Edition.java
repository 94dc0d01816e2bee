package io.praevia.record.page;

import io.praevia.record.SealedRecord;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Which record is printed, as far as the pages say it.
 *
 * @param organisation who seals
 * @param dataHash SHA-256 of {@code assessment.json}
 * @param at the moment of sealing, or of the preview
 * @param preview whether it is watermarked and carries no seal
 * @param logged entries under the checkpoint that the file carries; 0 for a preview
 * @param verifyAddress where anyone can check it
 */
public record Edition(
        UUID id,
        SealedRecord.Kind kind,
        Locale language,
        String organisation,
        boolean evaluation,
        String dataHash,
        Instant at,
        boolean preview,
        long logged,
        String verifyAddress) {}
