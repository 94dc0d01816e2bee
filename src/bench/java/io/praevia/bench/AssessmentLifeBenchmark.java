package io.praevia.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Phase;
import io.praevia.decision.signoff.SignOff;
import io.praevia.kernel.AssessmentId;
import io.praevia.support.Jobs;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Signing;
import io.praevia.support.Story;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole life through the services against the bare engine driving the same diagram, in turn. */
@PraeviaTest
class AssessmentLifeBenchmark {

    private static final int WARM_UP = 8;
    private static final int ROUNDS = 30;

    @Autowired
    private Story story;

    @Autowired
    private Signing signing;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    private final List<Double> answering = new ArrayList<>();
    private final List<Double> deciding = new ArrayList<>();
    private final List<Double> sealing = new ArrayList<>();
    private final List<Double> bare = new ArrayList<>();

    @Test
    void theWholeLife() throws Exception {
        int reviews = 0;
        try (BareEngine engine = new BareEngine(dataSource)) {
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                if (round == 0) {
                    List.of(answering, deciding, sealing, bare).forEach(List::clear);
                    jdbc.sql("analyze").update();
                }
                reviews = services();
                int count = reviews;
                bare.add(millis(() -> engine.life(count)));
            }
        }
        report(reviews);
    }

    private int services() {
        AssessmentId[] id = new AssessmentId[1];
        answering.add(millis(() -> id[0] = story.answered()));
        int[] reviews = new int[1];
        deciding.add(millis(() -> {
            story.submit(id[0]);
            reviews[0] = story.openReviews(id[0]).size();
            story.approveAll(id[0]);
            signing.advise(id[0], "Tell people.");
            signing.sign(id[0], SignOff.Outcome.APPROVED);
        }));
        sealing.add(millis(jobs::run));
        assertThat(story.get(id[0]).phase()).isEqualTo(Phase.APPROVED);
        return reviews[0];
    }

    private void report(int reviews) {
        double engine = median(bare);
        System.out.printf("%n%d rounds after %d for warm-up, %d reviews each%n%n", ROUNDS, WARM_UP, reviews);
        System.out.println("| part | min ms | median ms | max ms | ratio to the bare engine |");
        System.out.println("|---|---|---|---|---|");
        row("bare engine, whole diagram", bare, engine);
        row("intake, screening, every answer and risk", answering, engine);
        row("review, advice, signature, register", deciding, engine);
        row("render, seal and link the record", sealing, engine);
    }

    private static void row(String part, List<Double> times, double engine) {
        System.out.printf(
                "| %s | %.0f | %.0f | %.0f | %.1f |%n",
                part, Collections.min(times), median(times), Collections.max(times), median(times) / engine);
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static double millis(Runnable act) {
        long start = System.nanoTime();
        act.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
