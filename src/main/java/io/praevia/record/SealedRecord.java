package io.praevia.record;

import io.praevia.kernel.AssessmentId;
import java.time.Instant;
import java.util.UUID;

/**
 * A sealed record without its bytes.
 *
 * @param sha256 of the sealed file, lower-case hex
 * @param dataSha256 of {@code assessment.json} inside it
 * @param size in bytes
 * @param signer the name in the sealing certificate
 */
public record SealedRecord(
        UUID id,
        AssessmentId assessment,
        String reference,
        Kind kind,
        String sha256,
        String dataSha256,
        int pages,
        long size,
        String signer,
        Instant sealedAt) {

    /** What was decided. */
    public enum Kind {
        /** A full assessment was decided on. */
        DECISION,
        /** The screening showed that no full assessment is needed. */
        NOT_REQUIRED;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        static Kind of(String key) {
            return valueOf(key.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }

    /** A file name that says what it is, such as {@code PIA-2026-0042-record.pdf}. */
    public String fileName() {
        return reference + "-record.pdf";
    }
}
