package io.praevia.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.kernel.AssessmentId;
import io.praevia.workflow.WorkItems;
import io.praevia.workflow.models.RoutesTest;
import io.praevia.workflow.whatif.Migrations;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 1,000 running assessments, some in parallel reviews, are moved to another diagram: none is lost. */
class MigrationBenchmark extends RoutesTest {

    private static final int MANY = 1_000;
    private static final int REVIEWED_EVERY = 20;

    @Autowired
    private Migrations migrations;

    @Autowired
    private WorkItems items;

    @Test
    void aThousandAreMovedAndNoneIsLost() {
        List<AssessmentId> all = new ArrayList<>();
        for (int at = 0; at < MANY; at++) all.add(at % REVIEWED_EVERY == 0 ? story.inReview() : story.described());
        List<Integer> open = all.stream().map(id -> items.open(id).size()).toList();
        inForce(live("assessment").replace("camunda:versionTag=\"1\"", "camunda:versionTag=\"2\""));

        long start = System.nanoTime();
        Migrations.Outcome outcome = company.as(author(), () -> migrations.migrate(Integer.MAX_VALUE));
        double seconds = (System.nanoTime() - start) / 1e9;

        assertThat(outcome.left()).isEmpty();
        assertThat(outcome.moved()).isGreaterThanOrEqualTo(MANY);
        assertThat(all.stream().map(id -> items.open(id).size()).toList()).isEqualTo(open);
        System.out.printf(
                "%d assessments moved in %.1f s, %.1f ms each%n",
                outcome.moved(), seconds, 1000 * seconds / outcome.moved());
    }
}
