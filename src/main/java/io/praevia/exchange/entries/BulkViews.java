package io.praevia.exchange.entries;

import io.praevia.kernel.PersonId;
import io.praevia.register.EntryFacts;
import io.praevia.register.bulk.Batch;
import io.praevia.register.bulk.BulkPreview;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the API says of changes to many entries. */
final class BulkViews {

    private BulkViews() {}

    /** What the change would do. */
    @Schema(name = "RegisterBulkPreview")
    record Look(String mark, List<Changed> changed, List<Skipped> skipped, int same) {

        static Look of(BulkPreview preview) {
            return new Look(
                    preview.mark(),
                    preview.changed().stream()
                            .map(one -> new Changed(one.id().toString(), Facts.of(one.before()), Facts.of(one.after())))
                            .toList(),
                    preview.skipped().stream()
                            .map(one ->
                                    new Skipped(one.id().toString(), one.why().toString()))
                            .toList(),
                    preview.same());
        }
    }

    @Schema(name = "RegisterBulkChanged")
    record Changed(String id, Facts before, Facts after) {}

    @Schema(name = "RegisterBulkSkipped")
    record Skipped(String id, String why) {}

    @Schema(name = "RegisterBulkFacts")
    record Facts(
            String name,
            String department,
            @Nullable String owner,
            String status,
            @Nullable String reviewOn) {

        static Facts of(EntryFacts facts) {
            return new Facts(
                    facts.name(),
                    facts.department().value(),
                    facts.owner().map(PersonId::toString).orElse(null),
                    facts.status(),
                    facts.reviewOn() == null ? null : facts.reviewOn().toString());
        }
    }

    /** A change that was made. */
    @Schema(name = "RegisterBatch")
    record Made(
            String id,
            String act,
            String reason,
            String by,
            Instant at,
            int entries,
            @Nullable Instant undoneAt) {

        static Made of(Batch batch) {
            return new Made(
                    batch.id().toString(),
                    batch.act(),
                    batch.reason(),
                    batch.by(),
                    batch.at(),
                    batch.entries(),
                    batch.undoneAt());
        }
    }

    @Schema(name = "RegisterBatchUndone")
    record Undone(int entries) {}
}
