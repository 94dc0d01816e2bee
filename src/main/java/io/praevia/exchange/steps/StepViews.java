package io.praevia.exchange.steps;

import io.praevia.exchange.api.Keys;
import io.praevia.kernel.PersonId;
import io.praevia.workflow.steps.OpenStep;
import io.praevia.workflow.steps.Reassignment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Open steps of everybody, and what would move. */
final class StepViews {

    private StepViews() {}

    /** An open step; the title is null for who may not read the assessment. */
    @Schema(name = "OpenStep")
    record Step(
            String id,
            String assessment,
            String reference,
            @Nullable String title,
            String step,
            String department,

            @Schema(description = "The id of who has it, if somebody has") @Nullable
            String person,

            @Nullable Instant dueAt) {

        static Step of(OpenStep step) {
            return new Step(
                    step.item().id(),
                    step.item().assessment().toString(),
                    step.reference(),
                    step.title().orElse(null),
                    step.item().step().key(),
                    step.department().value(),
                    step.holder().map(PersonId::toString).orElse(null),
                    step.item().dueAt().orElse(null));
        }
    }

    /** What would happen. */
    @Schema(name = "MovePreview")
    record Preview(
            List<String> moves,
            List<Blocked> blocked,

            @Schema(description = "Send it back with the move, which is refused when anything changed since")
            String seen) {

        static Preview of(Reassignment.Preview preview) {
            return new Preview(
                    preview.moves().stream()
                            .map(move -> move.step().item().id())
                            .toList(),
                    preview.blocked().stream()
                            .map(move -> new Blocked(
                                    move.step().item().id(),
                                    move.obstacle().map(Object::toString).orElse("")))
                            .toList(),
                    preview.fingerprint());
        }
    }

    /** A step that cannot move, and why. */
    @Schema(name = "BlockedMove")
    record Blocked(String step, String why) {}

    /** Steps to be moved. */
    @Schema(name = "Move")
    record Move(
            @Nullable List<@Nullable String> steps,

            @Schema(description = "The id of who gets them; null gives them back to their groups") @Nullable
            String to,

            @Schema(description = "From the preview") @Nullable
            String seen) {

        List<String> ids() {
            return Keys.items("steps", steps);
        }

        Optional<PersonId> person() {
            return Optional.ofNullable(to).map(id -> new PersonId(Keys.uuid("to", id)));
        }
    }

    /** How many steps moved. */
    @Schema(name = "Moved")
    record Moved(int moved) {}
}
