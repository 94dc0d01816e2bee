package io.praevia.exchange.trail;

import io.praevia.audit.AuditLog;
import io.praevia.exchange.api.Page;
import io.praevia.identity.Allowed;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/trail")
@Tag(name = "Trail")
class TrailApi {

    private final AuditLog log;

    TrailApi(AuditLog log) {
        this.log = log;
    }

    @GetMapping
    @Allowed.TrailReader
    @Operation(summary = "Who did what when, newest first; of one assessment by its reference")
    Page<EntryView> list(
            @RequestParam(required = false) @Nullable String reference,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Page.SIZE) int limit) {
        int size = Page.size(limit);
        var filter = new AuditLog.Filter(reference, Optional.ofNullable(person).map(PersonId::new), action, from, null);
        AuditLog.Place place = after == null ? null : place(after);
        return Page.of(log.read(filter, place, size + 1), size, line -> key(line.place()), EntryView::of);
    }

    private static String key(AuditLog.Place place) {
        return "%s_%s_%d".formatted(place.at(), place.subject(), place.seq());
    }

    private static AuditLog.Place place(String key) {
        try {
            String[] parts = key.split("_", 3);
            return new AuditLog.Place(Instant.parse(parts[0]), UUID.fromString(parts[1]), Long.parseLong(parts[2]));
        } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new Refused.Invalid("after", "api.refused.next");
        }
    }
}
