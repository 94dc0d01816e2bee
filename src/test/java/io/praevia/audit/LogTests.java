package io.praevia.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.audit.TrailProofs.Comparison;
import io.praevia.audit.merkle.TreeHash;
import io.praevia.audit.note.Checkpoint;
import io.praevia.audit.note.LogKey;
import io.praevia.audit.note.SignedNote;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DomainEvent;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The log of the running application: what gets a place, who may write, and what can be proved. */
@PraeviaTest
class LogTests {

    @Autowired
    private Anchors anchors;

    @Autowired
    private Checkpoints checkpoints;

    @Autowired
    private TrailProofs proofs;

    @Autowired
    private AuditVerifier verifier;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("migrationDataSource")
    private DataSource owner;

    /** Writers of one chain and of several commit, and roll back, while two sequencers give out places. */
    @Test
    void racingTransactionsAndSequencersLoseAndDoubleNothing() throws Exception {
        List<UUID> subjects = List.of(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        ExecutorService threads = Executors.newFixedThreadPool(6);
        List<Future<?>> running = new ArrayList<>();
        for (int writer = 0; writer < 4; writer++) {
            UUID own = subjects.get(writer % subjects.size());
            running.add(threads.submit(() -> LongStream.range(0, 25).forEach(n -> write(own, n % 5 == 4))));
        }
        for (int sequencer = 0; sequencer < 2; sequencer++) {
            running.add(threads.submit(() -> LongStream.range(0, 40).forEach(n -> anchors.place())));
        }
        for (Future<?> one : running) {
            one.get();
        }
        threads.shutdown();
        anchors.place();
        for (UUID subject : subjects) {
            List<Long> leaves = jdbc.sql("select l.leaf from audit_entry e left join audit_leaf l using (subject, seq)"
                            + " where e.subject = ? order by e.seq")
                    .param(subject)
                    .query(Long.class)
                    .list();
            assertThat(leaves)
                    .hasSize(subject.equals(subjects.get(0)) ? 40 : 20)
                    .doesNotContainNull();
            assertThat(leaves).isSorted().doesNotHaveDuplicates();
            assertThat(verifier.verify(subject)).isEmpty();
        }
        assertThat(checkpoints.standing().waiting()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_leaf set leaf = leaf + 1",
                "delete from audit_leaf",
                "truncate audit_node",
                "update audit_checkpoint set note = ''",
                "delete from audit_log_key",
                "update audit_anchor set place = ''",
                "delete from audit_verification"
            })
    void nobodyChangesTheLogWithoutForce(String attempt) {
        story.described();
        anchors.sign();
        verifier.verifyAll();
        assertThatThrownBy(() -> jdbc.sql(attempt).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> JdbcClient.create(owner).sql(attempt).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("append-only");
    }

    @Test
    void everyEntryIsProvedByTheNewestCheckpointAndEveryEarlierOneIsItsBeginning() {
        story.described();
        Anchors.Anchored earlier = anchors.sign().orElseThrow();
        story.described();
        Anchors.Anchored newest = anchors.sign().orElseThrow();
        SignedNote note = SignedNote.parse(newest.note());
        Checkpoint head = Checkpoint.parse(note.text());
        company.as(company.auditor(), () -> {
            assertThat(checkpoints.keys()).anyMatch(key -> note.isSignedBy(LogKey.parse(key.text())));
            LongStream.range(0, head.size()).forEach(leaf -> {
                Checkpoints.Inclusion proof = checkpoints.inclusion(leaf, head.size());
                assertThat(TreeHash.includes(proof.leafHash(), leaf, head.size(), proof.path(), head.root()))
                        .isTrue();
            });
            Checkpoint before =
                    Checkpoint.parse(SignedNote.parse(earlier.note()).text());
            assertThat(TreeHash.extended(
                            new TreeHash.Head(before.size(), before.root()),
                            new TreeHash.Head(head.size(), head.root()),
                            checkpoints.consistency(before.size(), head.size())))
                    .isTrue();
        });
    }

    @Test
    void aSecondSignatureOfTheSameLogHasNoEffect() {
        story.described();
        Anchors.Anchored first = anchors.sign().orElseThrow();
        assertThat(anchors.sign()).contains(first);
        assertThat(checkpoints.standing().filed().orElseThrow().size()).isEqualTo(first.size());
    }

    @Test
    void aCheckpointFromOutsideIsComparedWithTheLogAsItIs() {
        story.described();
        Checkpoint head = Checkpoint.parse(
                SignedNote.parse(anchors.sign().orElseThrow().note()).text());
        assertThat(proofs.compare(head)).isEqualTo(Comparison.SAME);
        assertThat(proofs.compare(new Checkpoint(head.origin(), head.size(), new byte[32])))
                .isEqualTo(Comparison.CONTRADICTED);
        assertThat(proofs.compare(new Checkpoint(head.origin(), head.size() + 1_000, head.root())))
                .isEqualTo(Comparison.CONTRADICTED);
        assertThat(proofs.compare(new Checkpoint("another.example/trail", head.size(), head.root())))
                .isEqualTo(Comparison.OTHER_LOG);
    }

    private void write(UUID subject, boolean rollBack) {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new Told(new AssessmentId(subject)));
            if (rollBack) {
                status.setRollbackOnly();
            }
        });
    }

    private record Told(AssessmentId id) implements DomainEvent {

        @Override
        public Optional<AssessmentId> assessment() {
            return Optional.of(id);
        }

        @Override
        public String action() {
            return "test.told";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of();
        }
    }
}
