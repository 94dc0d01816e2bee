package io.praevia.exchange.trail;

import io.praevia.audit.AuditLog;
import io.praevia.kernel.PersonId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One entry of the trail. */
record EntryView(
        Instant at,
        long sequence,

        @Schema(description = "Null when Praevia itself acted.") @Nullable
        String person,

        String action,
        Map<String, String> facts,

        @Schema(description = "What a person wrote; empty when there was nothing or it was erased.")
        String words,

        @Schema(description = "Of the assessment; null for what concerns the organisation.") @Nullable
        String reference,

        @Schema(description = "SHA-256 of the entry in its chain, hexadecimal.")
        String hash) {

    static EntryView of(AuditLog.Line line) {
        return new EntryView(
                line.place().at(),
                line.place().seq(),
                line.actor().map(PersonId::toString).orElse(null),
                line.action(),
                line.facts(),
                line.words(),
                line.reference().orElse(null),
                line.hash());
    }
}
