package io.praevia.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Phase;
import io.praevia.demo.story.StoryFiles;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.filter.annotation.TypeExcludeFilters;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

/** Every story of the demo is played on the real application, as its first start does. */
@SpringBootTest(
        properties = {
            "praevia.demo=true",
            "praevia.engine.jobs=false",
            "praevia.database.directory=target/demo-database",
            "praevia.database.durable=false",
            "praevia.database.fresh=true",
            "praevia.record.warm-up=false",
            "praevia.seal.keystore=target/demo-seal.p12"
        })
@TypeExcludeFilters(ShippedOnly.class)
@DirtiesContext
class DemoTests {

    @Autowired
    private DemoLoader loader;

    @Autowired
    private DemoState state;

    @Autowired
    private StoryFiles files;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void loaded() throws Exception {
        loader.finished().get(10, TimeUnit.MINUTES);
    }

    @Test
    void everyStoryIsPlayedToItsEnd() {
        assertThat(state.stopped()).isEmpty();
        int steps = files.stories().stream().mapToInt(s -> s.steps().size()).sum();
        assertThat(state.steps()).isEqualTo(steps);
        assertThat(state.loaded()).isTrue();
    }

    @Test
    void everyPhaseHasAnAssessment() {
        assertThat(texts("select distinct phase from assessment"))
                .containsExactlyInAnyOrder(
                        Arrays.stream(Phase.values()).map(Phase::key).toArray(String[]::new));
    }

    @Test
    void theRegisterIsFilledAndSomeEntriesAreDueForReview() {
        assertThat(count("select count(*) from register_entry")).isGreaterThanOrEqualTo(25);
        assertThat(count("select count(*) from register_entry where review_on < current_date"))
                .isPositive();
    }

    @Test
    void everythingHappenedBeforeToday() {
        assertThat(count("select count(*) from work_item where created_at > current_date"))
                .isZero();
        assertThat(count("select count(*) from audit_entry where at > current_date"))
                .isZero();
    }

    @Test
    void someStepsAreOverdueAndSomeAreNot() {
        String open = "select count(*) from work_item where done_at is null and due_at ";
        assertThat(count(open + "< now()")).isPositive();
        assertThat(count(open + "> now()")).isPositive();
    }

    @Test
    void nothingIsLoadedTwice() throws Exception {
        long before = count("select count(*) from audit_entry");

        loader.begin();
        loader.finished().get(1, TimeUnit.MINUTES);

        assertThat(count("select count(*) from audit_entry")).isEqualTo(before);
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
