package io.praevia.exchange.trail;

import io.praevia.audit.Checkpoints;
import io.praevia.exchange.api.Page;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/trail/log")
@Tag(name = "Trail")
class LogApi {

    private final Checkpoints checkpoints;

    LogApi(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    @GetMapping
    @Allowed.TrailReader
    @Operation(summary = "How far the trail is logged, verified and anchored, and the public keys of the log")
    State state() {
        Checkpoints.Standing standing = checkpoints.standing();
        return new State(
                standing.size(),
                standing.waiting(),
                standing.verified().map(Checkpoints.Verified::at).orElse(null),
                standing.verified().map(Checkpoints.Verified::problems).orElse(null),
                standing.filed().map(Checkpoints.Copy::size).orElse(0L),
                standing.mailed().map(Checkpoints.Copy::size).orElse(0L),
                checkpoints.keys().stream().map(Checkpoints.Key::text).toList());
    }

    @GetMapping("/checkpoints")
    @Allowed.TrailReader
    @Operation(summary = "Signed checkpoints (c2sp.org/tlog-checkpoint), newest first")
    Page<Checkpoint> list(
            @RequestParam(required = false) @Nullable Long after, @RequestParam(defaultValue = Page.SIZE) int limit) {
        int size = Page.size(limit);
        return Page.of(
                checkpoints.list(after == null ? Long.MAX_VALUE : after, size + 1),
                size,
                one -> Long.toString(one.size()),
                one -> new Checkpoint(one.size(), one.at(), one.note()));
    }

    @GetMapping("/entries/{leaf}/proof")
    @Allowed.TrailReader
    @Operation(summary = "That an entry, by its place from 0, is in the log of a checkpoint (RFC 9162, 2.1.3)")
    Inclusion inclusion(@PathVariable long leaf, @RequestParam(required = false) @Nullable Long size) {
        Checkpoints.Signed signed = checkpoints.get(Optional.ofNullable(size));
        Checkpoints.Inclusion found = checkpoints.inclusion(leaf, signed.size());
        return new Inclusion(found.leaf(), base64(found.leafHash()), base64(found.path()), signed.note());
    }

    @GetMapping("/consistency")
    @Allowed.TrailReader
    @Operation(summary = "That the log of one size begins with the log of another (RFC 9162, 2.1.4)")
    Consistency consistency(@RequestParam long from, @RequestParam long to) {
        return new Consistency(from, to, base64(checkpoints.consistency(from, to)));
    }

    @GetMapping("/place")
    @Allowed.TrailReader
    @Operation(summary = "Where an entry stands in the log: by its assessment, none for the organisation, and sequence")
    Place place(@RequestParam(required = false) @Nullable AssessmentId assessment, @RequestParam long sequence) {
        return new Place(
                checkpoints.placeOf(Optional.ofNullable(assessment), sequence).orElse(null));
    }

    private static String base64(byte[] hash) {
        return Base64.getEncoder().encodeToString(hash);
    }

    private static List<String> base64(List<byte[]> hashes) {
        return hashes.stream().map(LogApi::base64).toList();
    }

    /** How far everything is, in entries. */
    @Schema(name = "TrailLog")
    record State(
            long size,

            @Schema(description = "Committed entries without a place yet.")
            long waiting,

            @Nullable Instant verifiedAt,

            @Schema(description = "What that check found; null before the first.") @Nullable
            Integer problems,

            @Schema(description = "The first so many entries are under a checkpoint in the file outside the database.")
            long filed,

            @Schema(description = "The same for checkpoints that left by mail.")
            long mailed,

            @Schema(description = "name+id+key, oldest first.")
            List<String> keys) {}

    /** A signed checkpoint. */
    @Schema(name = "TrailCheckpoint")
    record Checkpoint(
            long size,
            Instant signedAt,

            @Schema(description = "Text and signatures, as they are compared.")
            String note) {}

    /** That an entry is in a log. */
    @Schema(name = "TrailInclusion")
    record Inclusion(
            long leaf,

            @Schema(description = "SHA-256 over a zero byte and the entry's hash, base64.")
            String leafHash,

            @Schema(description = "From the leaf upwards, base64.")
            List<String> path,

            String checkpoint) {}

    /** That one log begins with another. */
    @Schema(name = "TrailConsistency")
    record Consistency(long from, long to, List<String> path) {}

    /** A place from 0; null while the entry waits for one. */
    @Schema(name = "TrailPlace")
    record Place(@Nullable Long leaf) {}
}
