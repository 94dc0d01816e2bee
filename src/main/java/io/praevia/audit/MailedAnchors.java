package io.praevia.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Checkpoints that left by mail; implemented where mail is sent. */
public interface MailedAnchors {

    /** The newest that the mail server took, not merely one that waits to be sent. */
    Optional<Mailed> newest();

    /**
     * A checkpoint that was sent.
     *
     * @param size of the log that it speaks of
     * @param to names of those who got it
     */
    record Mailed(long size, Instant at, List<String> to) {}
}
