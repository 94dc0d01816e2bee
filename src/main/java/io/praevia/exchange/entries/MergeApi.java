package io.praevia.exchange.entries;

import io.praevia.identity.Allowed;
import io.praevia.kernel.Refused;
import io.praevia.register.bulk.BulkEdits;
import io.praevia.register.merge.Merges;
import io.praevia.register.merge.Touched;
import io.praevia.register.shared.SharedKind;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/register/shared/{kind}")
@Tag(name = "Register")
class MergeApi {

    private final Merges merges;
    private final BulkEdits edits;

    MergeApi(Merges merges, BulkEdits edits) {
        this.merges = merges;
        this.edits = edits;
    }

    @GetMapping("/duplicates")
    @Allowed.PrivacyOfficer
    @Operation(summary = "Groups with like names or a mail address in common (privacy office)")
    List<List<SharedApi.View>> duplicates(@PathVariable String kind) {
        SharedKind found = SharedKind.of(kind).orElseThrow(() -> new Refused.NotFound("register.refused.shared"));
        return merges.likely(found).stream()
                .map(group -> group.stream().map(SharedApi.View::of).toList())
                .toList();
    }

    @PostMapping("/{id}/merge/preview")
    @Allowed.PrivacyOfficer
    @Operation(summary = "The entries that would name this one instead of another; nothing is written (privacy office)")
    List<Named> preview(@PathVariable String kind, @PathVariable UUID id, @RequestBody Other body) {
        return merges.preview(id, body.id()).stream().map(Named::of).toList();
    }

    @PostMapping("/{id}/merge")
    @Allowed.PrivacyOfficer
    @Operation(summary = "Keep this one in place of another; the batch can be undone (privacy office)")
    BulkViews.Made merge(@PathVariable String kind, @PathVariable UUID id, @RequestBody Other body) {
        return BulkViews.Made.of(edits.get(merges.merge(id, body.id(), body.reason())));
    }

    /** The one that goes, and why. */
    @Schema(name = "RegisterMerge")
    record Other(@Nullable UUID gone, @Nullable String reason) {

        UUID id() {
            if (gone == null) {
                throw new Refused.Invalid("gone", "register.refused.merge");
            }
            return gone;
        }
    }

    /** An entry that names the one that goes. */
    @Schema(name = "RegisterMergeEntry")
    record Named(String id, String name, List<Line> lines) {

        static Named of(Touched touched) {
            return new Named(
                    touched.id().toString(),
                    touched.name(),
                    touched.lines().stream()
                            .map(line -> new Line(line.field().key(), line.before(), line.after()))
                            .toList());
        }
    }

    @Schema(name = "RegisterMergeLine")
    record Line(String field, String before, String after) {}
}
