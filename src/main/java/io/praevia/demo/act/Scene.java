package io.praevia.demo.act;

import io.praevia.demo.story.Story;
import io.praevia.identity.Role;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.ThreadClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One step as it is played.
 *
 * @param told the day from which the stories are told
 * @param subjects what stories are about, by story key: an assessment or a register entry
 */
public record Scene(
        Story story,
        Story.Step step,
        Cast cast,
        ThreadClock clock,
        LocalDate told,
        Function<String, Optional<UUID>> subjects,
        BiConsumer<String, UUID> remember) {

    /** The assessment that the story is about. */
    AssessmentId id() {
        return new AssessmentId(subject(story.key()));
    }

    /** @throws IllegalStateException if that story has not begun yet */
    UUID subject(String key) {
        return subjects.apply(key)
                .orElseThrow(() -> new IllegalStateException("The story " + key + " has not begun yet"));
    }

    JsonNode with() {
        return step.with();
    }

    /** A text of the step, empty when it is not given. */
    String text(String name) {
        return step.with().path(name).asString("");
    }

    void asOwner(Runnable act) {
        as(step.by().isEmpty() ? story.owner() : step.by(), act);
    }

    /** Does it as whom the step names, or else as the first person with the role. */
    void as(Role role, @Nullable String department, Runnable act) {
        as(step.by().isEmpty() ? cast.first(role, department) : step.by(), act);
    }

    void as(String person, Runnable act) {
        cast.as(person, () -> {
            act.run();
            return true;
        });
    }

    <T> T ownerGets(Supplier<T> act) {
        return cast.as(step.by().isEmpty() ? story.owner() : step.by(), act);
    }

    void pass(Duration time) {
        clock.pass(time);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A day counted from the one from which the stories are told. */
    LocalDate day(int days) {
        return told.plusDays(days);
    }
}
