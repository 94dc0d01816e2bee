package io.praevia.audit;

import io.praevia.audit.chain.ChainWalk;
import io.praevia.audit.chain.StoredEntry;
import io.praevia.audit.log.AnchorFile;
import io.praevia.audit.log.CheckpointStore;
import io.praevia.audit.log.LogCheck;
import io.praevia.audit.log.LogKeys;
import io.praevia.audit.note.LogKey;
import io.praevia.audit.note.SignedNote;
import io.praevia.identity.Allowed;
import io.praevia.kernel.text.Message;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Recomputes the trail: every hash, every link, every column against the sealed payload, every commitment, the log's tree
 * and its checkpoints, and what entries tell of. Only checkpoints kept outside show that nothing was taken off the end and
 * that the whole was not rewritten; without one the answer is never that all is well.
 */
@Service
public class AuditVerifier {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final LogKeys keys;
    private final CheckpointStore checkpoints;
    private final AnchorFile anchors;
    private final List<TrailEvidence> evidence;
    private final TransactionTemplate moment;

    @Autowired
    public AuditVerifier(
            JdbcClient jdbc,
            Clock clock,
            Parts parts,
            List<TrailEvidence> evidence,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.keys = parts.keys();
        this.checkpoints = parts.checkpoints();
        this.anchors = parts.anchors();
        this.evidence = evidence;
        this.moment = new TransactionTemplate(transactions);
        moment.setReadOnly(true);
        moment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        moment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Checks everything as it stands at one moment, against the file of checkpoints, and keeps the outcome. */
    @Allowed.Internal
    public TrailCheck verifyAll() {
        return verifyAll(anchors.notes(), Optional.empty());
    }

    /** The same against checkpoints from elsewhere; {@code trusted} must be one of the log's keys if given. */
    @Allowed.Internal
    public TrailCheck verifyAll(List<SignedNote> outside, Optional<LogKey> trusted) {
        TrailCheck result = moment.execute(status -> check(new LogCheck.Outside(outside, trusted)));
        TrailCheck found = java.util.Objects.requireNonNull(result);
        VerificationStore.keep(jdbc, found);
        return found;
    }

    /** Checks the chain of one assessment, or of the organisation, by itself: its first problem, if it has one. */
    @Allowed.Internal
    public Optional<TrailCheck.Broken> verify(UUID subject) {
        ChainWalk.Outcome walked =
                java.util.Objects.requireNonNull(moment.execute(status -> ChainWalk.run(jdbc, Optional.of(subject))));
        return walked.broken().stream().findFirst().map(TrailCheck.Broken::of);
    }

    private TrailCheck check(LogCheck.Outside outside) {
        ChainWalk.Outcome chains = ChainWalk.run(jdbc, Optional.empty());
        LogCheck.Outcome log = LogCheck.run(jdbc, keys, checkpoints, outside);
        List<Message> problems = new ArrayList<>(log.problems());
        if (chains.placed() < log.size()) {
            problems.add(Message.of("audit.log.gone", log.size() - chains.placed()));
        }
        gone().ifPresent(problems::add);
        evidence.forEach(one -> examine(one, problems));
        return new TrailCheck(clock.instant(), chains, log, problems);
    }

    /** Entries that were counted or listed, and are not there. */
    private Optional<Message> gone() {
        long gone = jdbc.sql("""
                        select (select count(*) from audit_chain c where c.last_seq > 0
                                 and not exists (select from audit_entry e where e.subject = c.subject))
                             + (select count(*) from audit_waiting w where not exists
                                 (select from audit_entry e where e.subject = w.subject and e.seq = w.seq))""").query(Long.class).single();
        return gone == 0 ? Optional.empty() : Optional.of(Message.of("audit.log.waiting-gone", gone));
    }

    private void examine(TrailEvidence one, List<Message> problems) {
        AtomicLong told = new AtomicLong();
        try (Stream<StoredEntry> entries = jdbc
                .sql("select * from audit_entry where action = ? order by subject, seq")
                .param(one.action())
                .withFetchSize(500)
                .query((row, n) -> StoredEntry.of(row.getObject("subject", UUID.class), row))
                .stream()) {
            entries.forEach(entry -> {
                told.incrementAndGet();
                problems.addAll(one.differences(entry.subject(), entry.facts()));
            });
        }
        problems.addAll(one.untold(told.get()));
    }

    /** What belongs to the log. */
    @org.springframework.stereotype.Component
    public record Parts(LogKeys keys, CheckpointStore checkpoints, AnchorFile anchors) {}
}
