package io.praevia.exchange.tasks;

import io.praevia.exchange.api.Keys;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.workflow.WorkItem;
import io.praevia.workflow.clock.StepClock;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
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

        @Schema(description = "While the clock stands still it moves on with every day") @Nullable
        Instant dueAt,

        @Schema(
                description = "How its clock stands",
                allowableValues = {"running", "suspended", "overdue", "done"})
        String state,

        @Schema(description = "Since when the clock stands still") @Nullable
        Instant suspendedSince,

        @Schema(description = "What the owner is asked meanwhile") @Nullable
        String suspendedBecause,

        @Schema(description = "Whom its delay was told to") List<EscalationView> escalations,

        @Nullable Instant doneAt) {

    static TaskView of(WorkItem item, Instant now, List<StepClock.Escalation> told) {
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
                state(item, now),
                item.standstill().map(WorkItem.Standstill::since).orElse(null),
                item.standstill().map(WorkItem.Standstill::reason).orElse(null),
                told.stream().map(EscalationView::of).toList(),
                item.doneAt().orElse(null));
    }

    private static String state(WorkItem item, Instant now) {
        if (item.doneAt().isPresent()) {
            return "done";
        }
        return item.standstill().isPresent() ? "suspended" : item.late(now) ? "overdue" : "running";
    }

    /** People who were told that a task is late. */
    @Schema(name = "Escalation")
    record EscalationView(
            @Schema(allowableValues = {"deputy", "head", "office"})
            String level,

            Instant at,
            List<String> people) {

        static EscalationView of(StepClock.Escalation told) {
            return new EscalationView(
                    told.level().key(),
                    told.at(),
                    told.people().stream().map(PersonId::toString).toList());
        }
    }
}
