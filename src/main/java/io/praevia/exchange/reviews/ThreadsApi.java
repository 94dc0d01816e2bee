package io.praevia.exchange.reviews;

import io.praevia.exchange.api.Created;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.review.thread.Settling;
import io.praevia.review.thread.Suggestions;
import io.praevia.review.thread.Threads;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/assessments/{id}/threads/{thread}")
@Tag(name = "Reviews")
class ThreadsApi {

    private final Threads threads;
    private final Settling settling;
    private final Suggestions suggestions;

    ThreadsApi(Threads threads, Settling settling, Suggestions suggestions) {
        this.settling = settling;
        this.threads = threads;
        this.suggestions = suggestions;
    }

    @PostMapping("/replies")
    @Allowed.SignedIn
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Reply; a reviewer's reply is pending until the verdict or a question to the owner")
    ResponseEntity<Created.Id> reply(
            @PathVariable AssessmentId id, @PathVariable UUID thread, @RequestBody NewReply body) {
        UUID reply = threads.reply(id, thread, body.body(), Boolean.TRUE.equals(body.wantsBack()));
        return Created.at(
                "/assessments/%s/threads/%s/replies/%s".formatted(id, thread, reply), new Created.Id(reply.toString()));
    }

    @PostMapping("/resolve")
    @Allowed.SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Resolve it: its department, or the privacy office with a reason; twice has one effect")
    void resolve(@PathVariable AssessmentId id, @PathVariable UUID thread, @RequestBody Why body) {
        settling.resolve(id, thread, body.reason());
    }

    @PostMapping("/reopen")
    @Allowed.SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Open it again, saying what is missing: the owner owes an answer again")
    void reopen(@PathVariable AssessmentId id, @PathVariable UUID thread, @RequestBody Why body) {
        settling.reopen(id, thread, body.reason());
    }

    @PostMapping("/apply")
    @Allowed.SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Take the suggested wording over as the answer; 409 with both if the answer changed since it was"
                    + " suggested, then say the version that you read; twice has one effect")
    void apply(@PathVariable AssessmentId id, @PathVariable UUID thread, @RequestBody Apply body) {
        suggestions.apply(id, thread, Optional.ofNullable(body.basedOn()));
    }

    /** A reply. */
    record NewReply(
            @Nullable String body,

            @Schema(description = "True if the owner asks with it to get the assessment back") @Nullable
            Boolean wantsBack) {}

    /** Why it is resolved or opened again. */
    record Why(@Nullable String reason) {}

    /** Which version of the answer the wording replaces; absent for the one that the reviewer read. */
    record Apply(@Nullable Integer basedOn) {}
}
