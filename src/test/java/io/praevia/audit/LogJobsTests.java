package io.praevia.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micrometer.core.instrument.MeterRegistry;
import io.praevia.audit.log.LogFiles;
import io.praevia.support.MovableClock;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the log does by itself, and what monitoring sees of it. */
@PraeviaTest
class LogJobsTests {

    @Autowired
    private LogJobs jobs;

    @Autowired
    private LogHealth health;

    @Autowired
    private Anchors anchors;

    @Autowired
    private Checkpoints checkpoints;

    @Autowired
    private LogFiles files;

    @Autowired
    private Story story;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private JdbcClient jdbc;

    /** Beyond what any other test has told this database of the time. */
    @BeforeEach
    void laterThanEverything() {
        clock.move(Duration.ofDays(4_000));
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void entriesGetTheirPlaces() {
        story.described();
        assertThat(checkpoints.standing().waiting()).isPositive();
        jobs.place();
        assertThat(checkpoints.standing().waiting()).isZero();
    }

    @Test
    void aCheckpointIsSignedWhenEntriesHaveWaitedAnHour() {
        anchored();
        story.described();
        jobs.place();
        long before = signed();
        clock.move(Duration.ofMinutes(59));
        jobs.sign();
        assertThat(signed()).isEqualTo(before);
        clock.move(Duration.ofMinutes(2));
        jobs.sign();
        assertThat(signed()).isEqualTo(before + 1);
        clock.move(Duration.ofHours(2));
        jobs.sign();
        assertThat(signed()).as("nothing new to sign").isEqualTo(before + 1);
    }

    @Test
    void everythingIsCheckedOnceADay() {
        jobs.verify();
        long before = checks();
        clock.move(Duration.ofHours(23));
        jobs.verify();
        assertThat(checks()).isEqualTo(before);
        clock.move(Duration.ofHours(2));
        jobs.verify();
        assertThat(checks()).isEqualTo(before + 1);
        assertThat(gauge("praevia.audit.verify.problems")).isZero();
        clock.move(Duration.ofHours(5));
        assertThat(gauge("praevia.audit.verify.age"))
                .isCloseTo(Duration.ofHours(5).toSeconds(), within(60.0));
    }

    @Test
    void anUnreadableKeyIsReportedUntilItIsThereAgain() throws IOException {
        anchored();
        story.described();
        jobs.place();
        clock.move(Duration.ofHours(2));
        Path aside = files.key().resolveSibling("log-key.aside");
        Files.move(files.key(), aside);
        try {
            jobs.sign();
            assertThat(jobs.trouble()).isPresent();
            assertThat(health.health().getStatus()).isEqualTo(new Status("DEGRADED"));
        } finally {
            Files.move(aside, files.key());
        }
        jobs.sign();
        assertThat(jobs.trouble()).isEmpty();
        assertThat(health.health().getStatus()).isNotEqualTo(new Status("DEGRADED"));
    }

    @Test
    void monitoringSeesHowMuchIsNotYetOutsideAndForHowLong() {
        anchored();
        assertThat(gauge("praevia.audit.anchor.behind")).isZero();
        story.described();
        Checkpoints.Standing standing = checkpoints.standing();
        long behind = standing.size()
                + standing.waiting()
                - standing.anchored().orElseThrow().size();
        assertThat(behind).isPositive();
        assertThat(gauge("praevia.audit.anchor.behind")).isEqualTo(behind);
        clock.move(Duration.ofHours(3));
        assertThat(gauge("praevia.audit.anchor.age"))
                .isCloseTo(Duration.ofHours(3).toSeconds(), within(60.0));
        Health seen = health.health();
        assertThat(seen.getDetails()).containsEntry("waiting", behind).containsEntry("failed", 0);
    }

    /** With a key that Praevia made by itself nobody is told that all is well. */
    @Test
    void onlyAKeyOfTheOrganisationAndARecentAnchorAreWell() throws IOException {
        anchored();
        assertThat(health.health().getStatus()).isEqualTo(Status.UNKNOWN);
        String made = Files.readString(files.key());
        Files.writeString(files.key(), made.substring(made.indexOf("-----BEGIN")));
        try {
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);
            clock.move(Duration.ofHours(27));
            assertThat(health.health().getStatus()).isEqualTo(Status.UNKNOWN);
        } finally {
            Files.writeString(files.key(), made);
        }
    }

    private void anchored() {
        story.described();
        anchors.sign();
    }

    private long signed() {
        return jdbc.sql("select count(*) from audit_checkpoint")
                .query(Long.class)
                .single();
    }

    private long checks() {
        return jdbc.sql("select count(*) from audit_verification")
                .query(Long.class)
                .single();
    }

    private double gauge(String name) {
        return meters.get(name).gauge().value();
    }
}
