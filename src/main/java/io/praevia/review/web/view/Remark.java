package io.praevia.review.web.view;

import io.praevia.kernel.text.WordDiff;
import io.praevia.review.thread.ThreadDuties;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment with its author, and what became of it.
 *
 * @param answer what the owner did about it, empty when there is nothing yet
 */
public record Remark(
        UUID id,
        String question,
        By by,
        boolean change,
        String body,
        boolean pending,
        String answer,
        String answeredBy,
        Course course) {

    /** True if the thread can be answered, resolved or opened again by the reader. */
    public boolean acts() {
        ThreadDuties.Powers powers = course.powers();
        return powers.reply() || powers.resolve() || powers.overrule() || powers.reopen();
    }

    /** Who wrote something, for which department, on which day. */
    public record By(String author, String initials, String department, String day) {}

    /**
     * What became of it.
     *
     * @param state {@code open}, {@code done} or {@code resolved}
     * @param settled who resolved it, in words; empty while nobody did
     * @param risk the one risk it is about, empty for none
     */
    public record Course(
            String state,
            String settled,
            boolean asked,
            String risk,
            @Nullable Wording wording,
            List<Reply> replies,
            ThreadDuties.Powers powers) {}

    /** A suggested wording against the answer that the reviewer read; {@code applied} says who took it over. */
    public record Wording(String text, List<WordDiff.Piece> diff, String applied) {}

    /** A reply. */
    public record Reply(UUID id, By by, String body, boolean pending, boolean wantsBack) {}
}
