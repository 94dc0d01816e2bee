package io.praevia.decision.web;

import io.praevia.decision.consultation.Consultation;
import io.praevia.decision.consultation.Letter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consultation in the reader's words.
 *
 * @param consultation null while the authority has not received anything, but letters exist
 * @param headline until when the advice is due, or why nobody knows
 * @param clock as {@code lists :: stepList} takes it
 * @param letters newest first
 * @param again whether the authority is to be asked once more
 */
public record ConsultationView(
        @Nullable Consultation consultation,
        String headline,
        List<Tick> clock,
        List<Line> letters,
        boolean again,
        List<Handled> points) {

    /** True if the authority prohibited the processing. */
    public boolean prohibited() {
        return consultation != null && consultation.prohibited();
    }

    /** The packets that were sent and count, newest first. */
    public List<Line> packets() {
        return letters.stream()
                .filter(line -> line.letter().kind() == Letter.Kind.PACKET
                        && line.letter().struck().isEmpty())
                .toList();
    }

    /** A moment of the clock: state is done, here or next. */
    public record Tick(
            String label,
            String state,
            @Nullable String note,
            @Nullable String href) {}

    /**
     * A letter.
     *
     * @param by who recorded it, and when
     * @param file address of its file, empty if it has none
     * @param struck who struck it, when and why; empty if it counts
     */
    public record Line(Letter letter, String by, String file, String struck) {}

    /** A point of the advice; {@code by} is empty while it is open. */
    public record Handled(Consultation.Point point, String by) {}
}
