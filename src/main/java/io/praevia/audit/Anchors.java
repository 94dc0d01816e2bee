package io.praevia.audit;

import io.praevia.audit.log.AnchorFile;
import io.praevia.audit.log.CheckpointStore;
import io.praevia.audit.log.LogStore;
import io.praevia.audit.log.Rotation;
import io.praevia.audit.log.Sequencer;
import io.praevia.audit.log.Signing;
import io.praevia.identity.Allowed;
import io.praevia.kernel.Refused;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes checkpoints out of the database: into the file at every signature, by mail when asked to. */
@Service
public class Anchors {

    private final Sequencer sequencer;
    private final Signing signing;
    private final CheckpointStore checkpoints;
    private final AnchorFile file;
    private final LogStore store;
    private final Rotation rotation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Anchors(
            Sequencer sequencer,
            Signing signing,
            Parts parts,
            Rotation rotation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sequencer = sequencer;
        this.signing = signing;
        this.checkpoints = parts.checkpoints();
        this.file = parts.file();
        this.store = parts.store();
        this.rotation = rotation;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Places what waits, signs a checkpoint and appends it to the file; empty for an empty trail.
     *
     * @throws Refused.Conflict if the key cannot be used, or the log contradicts what was kept outside
     */
    @Allowed.Internal
    public Optional<Anchored> sign() {
        sequencer.run();
        return signing.sign().map(signed -> new Anchored(signed.size(), signed.note(), signed.at(), file.name()));
    }

    /** Gives every committed entry its place in the log. */
    @Allowed.Internal
    public void place() {
        sequencer.run();
    }

    /** Signs and appends like {@link #sign}, and tells whoever mails it; {@code occasion} makes the mail one. @throws Refused.Conflict as above */
    @Allowed.Internal
    @Transactional
    public Anchored send(String occasion) {
        Anchored anchored = sign().orElseThrow(() -> new Refused.Conflict("audit.refused.empty"));
        events.publishEvent(new Sent(occasion, anchored));
        return anchored;
    }

    /** Signs if entries came since the last checkpoint and that one is older than this. */
    @Allowed.Internal
    public void signIfOlder(Duration age) {
        Optional<CheckpointStore.Signed> newest = checkpoints.newest();
        Instant limit = clock.instant().minus(age);
        boolean due = newest.isEmpty()
                || (newest.get().at().isBefore(limit) && newest.get().size() < store.size());
        if (due) {
            sign();
        }
    }

    /**
     * Hands the log over to a new key and returns its public half.
     *
     * @param pem PKCS#8 in PEM; empty to have one made
     */
    @Allowed.Internal
    public String rotate(Optional<String> pem) {
        return rotation.rotate(pem).text();
    }

    /** Where checkpoints are and go. */
    @org.springframework.stereotype.Component
    record Parts(CheckpointStore checkpoints, AnchorFile file, LogStore store) {}

    /**
     * A checkpoint that is outside the database.
     *
     * @param note as it was signed
     * @param file name of the file that has it
     */
    public record Anchored(long size, String note, Instant at, String file) {}

    /** A checkpoint is to be mailed; {@code occasion} is a day, or {@code now}. */
    public record Sent(String occasion, Anchored anchored) {}
}
