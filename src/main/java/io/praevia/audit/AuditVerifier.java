package io.praevia.audit;

import io.praevia.identity.Allowed;
import io.praevia.kernel.text.Message;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Recomputes the trail: every hash, every link, every column against the sealed payload, every commitment. It finds what
 * was changed, taken out or put in; a chain rewritten as a whole with new hashes needs an anchor outside the database.
 */
@Service
public class AuditVerifier {

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditVerifier(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Checks every chain as it stands at one moment. */
    @Allowed.Internal
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Result verifyAll() {
        List<UUID> subjects = jdbc.sql(
                        "select subject from audit_chain union select subject from audit_entry order by 1")
                .query(UUID.class)
                .list();
        AtomicLong entries = new AtomicLong();
        List<Broken> broken = new ArrayList<>();
        subjects.forEach(subject -> check(subject, entries).ifPresent(broken::add));
        return new Result(clock.instant(), subjects.size(), entries.get(), broken);
    }

    /** Checks the chain of one assessment, or of the organisation. */
    @Allowed.Internal
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Result verify(UUID subject) {
        AtomicLong entries = new AtomicLong();
        List<Broken> broken = check(subject, entries).stream().toList();
        return new Result(clock.instant(), 1, entries.get(), broken);
    }

    private Optional<Broken> check(UUID subject, AtomicLong entries) {
        ChainCheck chain = new ChainCheck(PersonalParts.of(jdbc, subject));
        jdbc.sql(
                        "select seq, at, actor, action, payload, previous, hash from audit_entry where subject = ? order by seq")
                .param(subject)
                .withFetchSize(1_000)
                .query(row -> {
                    entries.incrementAndGet();
                    chain.next(StoredEntry.of(subject, row));
                });
        Optional<Message> problem = chain.problem().or(() -> chain.head(head(subject)));
        return problem.map(words -> new Broken(subject, chain.at(), words));
    }

    private Optional<StoredHead> head(UUID subject) {
        return jdbc.sql("select last_seq, last_hash from audit_chain where subject = ?")
                .param(subject)
                .query((row, n) -> new StoredHead(row.getLong("last_seq"), row.getBytes("last_hash")))
                .optional();
    }

    /** What the chain's own row says about its end. */
    record StoredHead(long seq, byte[] hash) {}

    /**
     * The outcome of a check.
     *
     * @param broken the first problem of each chain that does not hold
     */
    public record Result(Instant at, int chains, long entries, List<Broken> broken) {

        public boolean holds() {
            return broken.isEmpty();
        }
    }

    /**
     * Where a chain breaks.
     *
     * @param seq the first entry that does not hold
     * @param problem what is wrong with it, in a sentence
     */
    public record Broken(UUID subject, long seq, Message problem) {}
}
