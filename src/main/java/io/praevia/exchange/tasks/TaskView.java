package io.praevia.exchange.tasks;

import io.praevia.exchange.api.Keys;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.workflow.WorkItem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step that waits for somebody. */
@Schema(name = "Task")
record TaskView(
        String id,
        String assessment,

        @Schema(description = "The kind of task; its completion carries the same word")
        String step,

        @Schema(description = "The review, for the step review") @Nullable
        String review,

        String title,

        @Schema(description = "The person whom it waits for, when it is one person") @Nullable
        String person,

        @Schema(description = "The role that it waits for, such as reviewer") @Nullable
        String role,

        @Nullable String department,

        @Schema(description = "The id of who has taken it on") @Nullable
        String claimedBy,

        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable Instant doneAt) {

    static TaskView of(WorkItem item) {
        return new TaskView(
                item.id(),
                item.assessment().toString(),
                item.step().key(),
                item.subject().map(UUID::toString).orElse(null),
                item.title(),
                item.person().map(PersonId::toString).orElse(null),
                item.role().map(Keys::of).orElse(null),
                item.department().map(DepartmentId::value).orElse(null),
                item.claimedBy().map(PersonId::toString).orElse(null),
                item.createdAt(),
                item.dueAt().orElse(null),
                item.doneAt().orElse(null));
    }
}
