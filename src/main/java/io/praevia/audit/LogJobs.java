package io.praevia.audit;

import io.praevia.audit.log.LogProperties;
import io.praevia.audit.log.Sequencer;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What the log does by itself: places every few seconds, a checkpoint an hour, a check of everything a day. */
@Component
class LogJobs {

    private static final Logger LOG = LoggerFactory.getLogger(LogJobs.class);
    private static final Duration DAY = Duration.ofHours(24);

    private final Sequencer sequencer;
    private final Anchors anchors;
    private final AuditVerifier verifier;
    private final Checkpoints checkpoints;
    private final LogProperties properties;
    private final Clock clock;
    private volatile @Nullable Message trouble;

    LogJobs(
            Sequencer sequencer,
            Anchors anchors,
            AuditVerifier verifier,
            Checkpoints checkpoints,
            LogProperties properties,
            Clock clock) {
        this.sequencer = sequencer;
        this.anchors = anchors;
        this.verifier = verifier;
        this.checkpoints = checkpoints;
        this.properties = properties;
        this.clock = clock;
    }

    /** Why no checkpoint could be signed the last time. */
    Optional<Message> trouble() {
        return Optional.ofNullable(trouble);
    }

    @Scheduled(initialDelayString = "${praevia.log.after:PT5S}", fixedDelayString = "${praevia.log.every:PT3S}")
    void place() {
        sequencer.runIfFree();
    }

    @Scheduled(initialDelayString = "${praevia.log.after:PT15S}", fixedDelayString = "PT1M")
    void sign() {
        try {
            anchors.signIfOlder(properties.checkpointEvery());
            trouble = null;
        } catch (Refused refused) {
            trouble = refused.reason();
            LOG.error("No checkpoint of the trail was signed: {}", refused.getMessage());
        }
    }

    @Scheduled(initialDelayString = "${praevia.log.verify-after:PT10M}", fixedDelayString = "PT1H")
    void verify() {
        Instant limit = clock.instant().minus(DAY);
        boolean recent = checkpoints
                .standing()
                .verified()
                .filter(one -> one.at().isAfter(limit))
                .isPresent();
        if (!recent) {
            TrailCheck check = verifier.verifyAll();
            check.sentences().forEach(problem -> LOG.error("The trail does not hold: {}", problem.english()));
        }
    }
}
