package io.praevia.audit.log;

import io.praevia.audit.note.SignedNote;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The log of a database that no application runs on, put together by hand. */
public final class LogWorks {

    private final Sequencer sequencer;
    private final Signing signing;
    private final Rotation rotation;

    public LogWorks(
            JdbcClient jdbc,
            LogStore store,
            LogKeys keys,
            LogKeyFile file,
            CheckpointStore checkpoints,
            AnchorFile anchors,
            Sequencer sequencer,
            PlatformTransactionManager transactions,
            Consumer<Object> events) {
        this.sequencer = sequencer;
        signing = new Signing(
                store,
                keys,
                file,
                checkpoints,
                anchors,
                new Signing.Origin("", "http://praevia.example"),
                transactions);
        rotation = new Rotation(
                keys,
                file,
                signing,
                sequencer,
                new TransactionTemplate(transactions),
                new Rotation.Effects(keys, jdbc, events::accept));
    }

    public void place() {
        sequencer.run();
    }

    /** Places what waits and signs. */
    public SignedNote sign() {
        sequencer.run();
        return signing.sign().orElseThrow().parsed();
    }

    /** Hands over to a new key and returns its public half. */
    public String rotate() {
        return rotation.rotate(Optional.empty()).text();
    }
}
