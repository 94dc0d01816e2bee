package io.praevia.exchange.entries;

import io.praevia.identity.Allowed;
import io.praevia.kernel.EntryId;
import io.praevia.register.RegisterEntries;
import io.praevia.register.bulk.BulkChange;
import io.praevia.register.bulk.BulkEdits;
import io.praevia.register.merge.Merges;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/register")
@Tag(name = "Register")
class BulkApi {

    private final BulkEdits edits;
    private final Merges merges;
    private final RegisterEntries entries;

    BulkApi(BulkEdits edits, Merges merges, RegisterEntries entries) {
        this.edits = edits;
        this.merges = merges;
        this.entries = entries;
    }

    @PostMapping("/bulk/preview")
    @Allowed.PrivacyOfficer
    @Operation(summary = "What a change of many entries would do; nothing is written (privacy office)")
    BulkViews.Look preview(@ParameterObject EntrySearch search, @RequestBody Change body) {
        return BulkViews.Look.of(edits.preview(chosen(search, body), body.change()));
    }

    @PostMapping("/bulk")
    @Allowed.PrivacyOfficer
    @Operation(summary = "Make the change that was previewed, in every entry or in none (privacy office)")
    BulkViews.Made apply(@ParameterObject EntrySearch search, @RequestBody Change body) {
        String mark = body.mark() == null ? "" : body.mark();
        return BulkViews.Made.of(edits.get(edits.apply(chosen(search, body), body.change(), body.reason(), mark)));
    }

    @GetMapping("/batches/{id}")
    @Allowed.PrivacyOfficer
    @Operation(summary = "A change of many entries that was made (privacy office)")
    BulkViews.Made batch(@PathVariable UUID id) {
        return BulkViews.Made.of(edits.get(id));
    }

    @PostMapping("/batches/{id}/undo")
    @Allowed.PrivacyOfficer
    @Operation(summary = "Undo it, except in entries that changed since (privacy office)")
    BulkViews.Undone undo(@PathVariable UUID id) {
        return new BulkViews.Undone(undone(id));
    }

    private int undone(UUID id) {
        return edits.get(id).act().equals("merge") ? merges.undo(id) : edits.undo(id);
    }

    private List<EntryId> chosen(EntrySearch search, Change body) {
        if (Boolean.TRUE.equals(body.matching())) {
            return entries.search(search.filter(), 0, BulkEdits.MOST + 1).stream()
                    .map(RegisterEntries.Entry::id)
                    .toList();
        }
        return body.entries() == null
                ? List.of()
                : body.entries().stream().map(EntryId::new).toList();
    }

    /** A change and which entries it is for: those named, or all that the parameters match. */
    @Schema(name = "RegisterBulkChange")
    record Change(
            @Nullable List<UUID> entries,

            @Schema(description = "Every entry that the parameters match, instead of those named") @Nullable
            Boolean matching,

            @Schema(description = "owner, department, review or retire") @Nullable
            String act,

            @Nullable String owner,
            @Nullable String department,
            @Nullable String reviewOn,
            @Nullable String reason,

            @Schema(description = "Of the preview; the change is made only while it still fits") @Nullable
            String mark) {

        BulkChange change() {
            return BulkChange.of(act, owner, department, reviewOn);
        }
    }
}
