package io.praevia.record.page;

import io.praevia.record.SealedRecord;
import io.praevia.record.appearance.Appearance;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Which record is printed, as far as the pages say it.
 *
 * @param organisation who seals
 * @param dataHash SHA-256 of {@code assessment.json}
 * @param at the moment of sealing, or of the preview
 * @param preview whether it carries no seal, because nothing is decided yet
 * @param sent whether it goes to an authority as it stands; any other preview is watermarked
 * @param logged entries under the checkpoint that the file carries; 0 for a preview
 * @param verifyAddress where anyone can check it
 * @param appearance as it was when the record was made; the data holds it too
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
        boolean sent,
        long logged,
        String verifyAddress,
        Appearance appearance) {

    /** The same, to be sent. */
    public Edition toSend() {
        return new Edition(
                id,
                kind,
                language,
                organisation,
                evaluation,
                dataHash,
                at,
                preview,
                true,
                logged,
                verifyAddress,
                appearance);
    }
}
