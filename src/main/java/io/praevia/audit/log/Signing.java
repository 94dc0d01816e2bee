package io.praevia.audit.log;

import io.praevia.audit.log.CheckpointStore.Signed;
import io.praevia.audit.note.Checkpoint;
import io.praevia.audit.note.LogSigner;
import io.praevia.kernel.Refused;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs checkpoints over what is committed and appends each to the file outside. It never signs what contradicts a
 * checkpoint that it finds there or in the database: a database that was put back or rewritten is noticed here.
 */
@Component
public class Signing {

    private final LogStore store;
    private final LogKeys keys;
    private final LogKeyFile file;
    private final CheckpointStore checkpoints;
    private final AnchorFile anchors;
    private final Origin origin;
    private final TransactionTemplate own;

    Signing(
            LogStore store,
            LogKeys keys,
            LogKeyFile file,
            CheckpointStore checkpoints,
            AnchorFile anchors,
            Origin origin,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.keys = keys;
        this.file = file;
        this.checkpoints = checkpoints;
        this.anchors = anchors;
        this.origin = origin;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * The checkpoint over every entry that has a place, in a transaction of its own; empty for an empty log.
     *
     * @throws Refused.Conflict if the key cannot be used, or the log contradicts an earlier checkpoint
     */
    public Optional<Signed> sign() {
        Optional<Signed> signed = own.execute(status -> {
            store.lock();
            return signLocked();
        });
        own.executeWithoutResult(status -> {
            store.lock();
            writeOutside();
        });
        return signed == null ? Optional.empty() : signed;
    }

    /** What a crash kept from the file comes along; what it kept from the database is in the file twice. */
    private void writeOutside() {
        checkpoints.missingIn(anchors.name()).forEach(one -> {
            anchors.append(one.parsed());
            checkpoints.anchored(one.size(), anchors.name());
        });
    }

    private Optional<Signed> signLocked() {
        long size = store.size();
        if (size == 0) {
            return Optional.empty();
        }
        LogSigner signer = signer(size);
        checkAgainst(signer.key().name(), size);
        if (checkpoints.of(size).isEmpty()) {
            Checkpoint head =
                    new Checkpoint(signer.key().name(), size, store.tree().root(size));
            checkpoints.add(size, signer.sign(head.text()));
        }
        return checkpoints.of(size);
    }

    /** The key in the file, which must be the one in force; begins the log with it if there is none yet. */
    private LogSigner signer(long size) {
        List<LogKeys.Period> all = keys.all();
        if (all.isEmpty()) {
            file.createIfMissing();
            LogSigner first = file.open(origin.make());
            keys.add(1, first.key(), null, null);
            return first;
        }
        LogKeys.Period current = LogKeys.at(all, size).orElseThrow();
        LogSigner signer = file.open(current.key().name());
        if (!signer.key().equals(current.key())) {
            throw new Refused.Conflict(
                    "audit.refused.other-key", signer.key().id(), current.key().id());
        }
        return signer;
    }

    /** Earlier checkpoints, here and outside, must be beginnings of this log. */
    private void checkAgainst(String name, long size) {
        checkpoints.newest().ifPresent(signed -> require(signed.checkpoint(), name, size, "audit.refused.rewritten"));
        anchors.last().ifPresent(note -> require(Checkpoint.parse(note.text()), name, size, "audit.refused.outside"));
    }

    private void require(Checkpoint earlier, String name, long size, String key) {
        boolean begins = earlier.origin().equals(name)
                && earlier.size() <= size
                && Arrays.equals(earlier.root(), store.tree().root(earlier.size()));
        if (!begins) {
            throw new Refused.Conflict(key, earlier.size(), size, anchors.name());
        }
    }

    /** The name of a log that begins. */
    @Component
    record Origin(String wanted, String address) {

        @Autowired
        Origin(
                LogProperties properties,
                @Value("${praevia.base-url:http://localhost:${server.port:8080}}") String baseUrl) {
            this(properties.origin(), baseUrl);
        }

        String make() {
            String host =
                    Optional.ofNullable(java.net.URI.create(address).getHost()).orElse("praevia");
            return wanted.isBlank()
                    ? host + "/trail/" + UUID.randomUUID().toString().substring(0, 8)
                    : wanted.strip();
        }
    }
}
