package io.praevia.workflow.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.decision.signoff.SignOff;
import io.praevia.kernel.AssessmentId;
import io.praevia.support.Endings;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Two processes on one database share the engine's work: each timer fires once, each decision gets one record. */
@PraeviaTest
@DirtiesContext
@TestPropertySource(
        properties = {"praevia.database.directory=" + TwoNodesTests.DATABASE, "praevia.database.pool-size=6"})
class TwoNodesTests {

    static final String DATABASE = "target/nodes-database";

    private static final Duration AHEAD = Duration.ofDays(60);

    /** Reviews whose clock has a timer. */
    private static final String WAITING_REVIEWS =
            "select count(*) from step_clock c join work_item w on w.id = c.item_id"
                    + " where w.form = 'review' and w.done_at is null and c.job_id is not null";

    @Autowired
    private Story story;

    @Autowired
    private Endings endings;

    @Autowired
    private ManagementService management;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void eachTimerFiresOnceAndEachDecisionIsSealedOnce() throws Exception {
        List<AssessmentId> decided = Stream.generate(() -> endings.decided(SignOff.Outcome.APPROVED))
                .limit(2)
                .toList();
        Stream.generate(story::inReview).limit(4).forEach(id -> {});
        Set<String> due = management.createJobQuery().list().stream()
                .filter(job -> job.getProcessInstanceId() != null && dueIn(job, AHEAD))
                .map(Job::getId)
                .collect(Collectors.toSet());
        int reviews = number(WAITING_REVIEWS);
        assertThat(due).hasSizeGreaterThanOrEqualTo(reviews + decided.size());

        List<List<String>> done = twoNodesDo(due);

        assertThat(done).allSatisfy(jobs -> assertThat(jobs).isNotEmpty());
        assertThat(done.stream().flatMap(List::stream).filter(due::contains)).containsExactlyInAnyOrderElementsOf(due);
        assertThat(number("select count(*) from clock_signal s join work_item w on w.id = s.item_id"
                        + " where s.kind = 'due' and w.form = 'review'"))
                .isEqualTo(reviews);
        assertThat(number("select count(*) from clock_signal where kind like 'told-%'"))
                .isPositive()
                .isEqualTo(number("select count(*) from audit_entry where action = 'clock.escalated'"));
        assertThat(number(WAITING_REVIEWS))
                .as("each review waits for its next signal")
                .isEqualTo(reviews);
        assertThat(number("select count(*) from register_document")).isEqualTo(decided.size());
    }

    /** What each of two nodes did until all this was done and both had ended; their time is far ahead. */
    private static List<List<String>> twoNodesDo(Set<String> due) throws Exception {
        CountDownLatch left = new CountDownLatch(due.size());
        Consumer<String> count = job -> {
            if (due.contains(job)) {
                left.countDown();
            }
        };
        List<RunningNode> nodes =
                List.of(RunningNode.start(DATABASE, AHEAD, count), RunningNode.start(DATABASE, AHEAD, count));
        for (RunningNode node : nodes) {
            node.awaitReady();
        }
        for (RunningNode node : nodes) {
            node.go();
        }
        assertThat(left.await(3, TimeUnit.MINUTES))
                .as(() -> nodes.get(0).said() + "\n----\n" + nodes.get(1).said())
                .isTrue();
        for (RunningNode node : nodes) {
            node.end();
        }
        return nodes.stream().map(RunningNode::jobs).toList();
    }

    private static boolean dueIn(Job job, Duration ahead) {
        return job.getDuedate() == null
                || job.getDuedate().toInstant().isBefore(Instant.now().plus(ahead));
    }

    private int number(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
