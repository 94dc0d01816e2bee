package io.praevia.audit.log;

import io.praevia.audit.note.LogKey;
import io.praevia.audit.note.LogSigner;
import io.praevia.audit.note.SignedNote;
import io.praevia.kernel.DomainEvent;
import io.praevia.kernel.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Hands the log over to a new key: an entry that both keys sign, and from then on the new key. */
@Component
public class Rotation {

    private final LogKeys keys;
    private final LogKeyFile file;
    private final Signing signing;
    private final Sequencer sequencer;
    private final TransactionOperations transaction;
    private final Effects effects;

    Rotation(
            LogKeys keys,
            LogKeyFile file,
            Signing signing,
            Sequencer sequencer,
            TransactionOperations transaction,
            Effects effects) {
        this.keys = keys;
        this.file = file;
        this.signing = signing;
        this.sequencer = sequencer;
        this.transaction = transaction;
        this.effects = effects;
    }

    /**
     * Rotates to this key, or to one that it makes, and returns the new public key. An earlier attempt that was interrupted
     * is finished instead.
     *
     * @param pem a private key, PKCS#8 in PEM
     * @throws Refused.Conflict if the key in use cannot sign
     */
    public LogKey rotate(Optional<String> pem) {
        sequencer.run();
        Optional<LogKey> finished = finish();
        if (finished.isPresent()) {
            return finished.get();
        }
        if (signing.sign().isEmpty()) {
            throw new Refused.Conflict("audit.refused.empty");
        }
        LogKeys.Period current = keys.newest().orElseThrow();
        LogSigner old = file.open(current.key().name());
        file.prepare(pem.orElseGet(LogSigner::newKey));
        LogSigner next = file.openPrepared(current.key().name());
        transaction.executeWithoutResult(status -> effects.handOver(current, old, next));
        file.takeOver(old.key().id());
        sequencer.run();
        signing.sign();
        return next.key();
    }

    /** The entry was written, the file not yet put in place: a crash in between. */
    private Optional<LogKey> finish() {
        List<LogKeys.Period> all = keys.all();
        if (all.size() < 2 || !file.prepared()) {
            return Optional.empty();
        }
        LogKey newest = all.get(all.size() - 1).key();
        if (!file.openPrepared(newest.name()).key().equals(newest)) {
            return Optional.empty();
        }
        file.takeOver(all.get(all.size() - 2).key().id());
        signing.sign();
        return Optional.of(newest);
    }

    /** What becomes true with the rotation. */
    @Component
    record Effects(LogKeys keys, JdbcClient jdbc, ApplicationEventPublisher events) {

        void handOver(LogKeys.Period current, LogSigner old, LogSigner next) {
            String text = LogKeys.handover(old.key(), next.key());
            SignedNote both = old.sign(text).and(next.sign(text));
            events.publishEvent(new Rotated(old.key().id(), next.key().id(), both.toString()));
            UUID subject = new UUID(0, 0);
            Long seq = jdbc.sql("select last_seq from audit_chain where subject = ?")
                    .param(subject)
                    .query(Long.class)
                    .single();
            keys.add(current.number() + 1, next.key(), subject, seq);
        }
    }

    /** A new key signs for the log. */
    record Rotated(String before, String after, String note) implements DomainEvent {

        @Override
        public String action() {
            return LogKeys.ROTATED;
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("key-before", before, "key-after", after, "note", note);
        }
    }
}
