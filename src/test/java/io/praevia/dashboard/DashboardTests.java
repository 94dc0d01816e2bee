package io.praevia.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.identity.People;
import io.praevia.kernel.PersonId;
import io.praevia.support.Company;
import io.praevia.support.MovableClock;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Visit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Constructed cases, years after everything that other tests leave behind, and rolled back. */
@PraeviaTest
@Transactional
class DashboardTests {

    @Autowired
    private Company company;

    @Autowired
    private Figures figures;

    @Autowired
    private FigureLists lists;

    @Autowired
    private Trends trends;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private People people;

    private Instant now = Instant.EPOCH;
    private Figures.Numbers before = none();

    @BeforeEach
    void yearsLater() {
        clock.move(Duration.ofDays(4000));
        now = clock.instant();
        before = numbers();
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void openCountsWhatIsNeitherDecidedNorWithdrawnAndWasOpenCountsTheThen() {
        assessment("review", days(10), null, null);
        assessment("screening", days(200), null, null);
        assessment("approved", days(200), days(5), null);
        assessment("withdrawn", days(200), days(150), null);
        assertThat(numbers().open() - before.open()).isEqualTo(2);
        assertThat(numbers().openBefore() - before.openBefore()).isEqualTo(2);
        assertThat(as(() -> lists.open())).hasSize(numbers().open());
    }

    @Test
    void anAssessmentWithTwoLateStepsIsOverdueOnce() {
        UUID late = assessment("review", days(30), null, null);
        step(late, "review", "legal", days(3));
        step(late, "review", "security", days(1));
        step(assessment("sign-off", days(30), null, null), "sign-off", "marketing", now.plus(Duration.ofDays(1)));
        assertThat(numbers().overdue() - before.overdue()).isEqualTo(1);
        assertThat(as(() -> lists.overdue())).hasSize(numbers().overdue());
    }

    @Test
    void theMedianIsThatOfDecisionsInThePeriodAndComparedWithTheOneBefore() {
        decided(80, 10); // 70 days
        decided(20, 10); // 10 days
        decided(31, 1); // 30 days
        assessment("not-required", days(12), days(11), null);
        assessment("withdrawn", days(12), days(11), null);
        decided(140, 100); // 40 days, in the period before
        decided(160, 100); // 60 days, in the period before
        assertThat(numbers().median()).hasValueSatisfying(d -> assertThat(d).isEqualTo(30.0));
        assertThat(numbers().medianBefore())
                .hasValueSatisfying(d -> assertThat(d).isEqualTo(50.0));
        assertThat(as(() -> lists.decided(Period.QUARTER))).hasSize(3);
        assertThat(as(() -> lists.decided(Period.YEAR))).hasSize(5);
        assertThat(before.median()).isEmpty();
    }

    @Test
    void theTrendHasTwelveMonthsAndNoValueForOnesWithoutADecision() {
        decided(20, 0);
        List<Trends.Month> months = as(() -> trends.months());
        assertThat(months).hasSize(12);
        assertThat(months.get(11).month()).isEqualTo(YearMonth.from(now.atZone(ZoneOffset.UTC)));
        assertThat(months.get(11).days()).hasValueSatisfying(d -> assertThat(d).isEqualTo(20.0));
        assertThat(months.get(10).days()).isEmpty();
    }

    @Test
    void highRisksCountUnlessTheProjectEndedOrWasAssessedAgain() {
        UUID entry = entry("active", null);
        risk(assessment("review", days(10), null, null), 4, 3);
        risk(assessment("review", days(10), null, null), 1, 1);
        risk(assessment("rejected", days(10), days(1), null), 4, 4);
        risk(assessment("approved", days(400), days(380), entry), 4, 4);
        risk(assessment("approved", days(40), days(20), entry), 4, 4);
        assertThat(numbers().high() - before.high()).isEqualTo(2);
        assertThat(as(() -> lists.risks(null, null))).hasSize(numbers().high());
        for (Figures.Cell cell : as(() -> figures.cells())) {
            assertThat(as(() -> lists.risks(cell.severity(), cell.likelihood())))
                    .as("severity %d, likelihood %d", cell.severity(), cell.likelihood())
                    .hasSize(cell.count())
                    .allMatch(risk -> risk.level() == cell.level());
        }
    }

    @Test
    void processingIsCoveredByADecisionWhoseReviewIsNotPast() {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        entry("active", null);
        covered(entry("active", null));
        covered(entry("active", today.minusDays(1)));
        covered(entry("under-assessment", today));
        entry("retired", today.minusDays(1));
        assertThat(numbers().uncovered() - before.uncovered()).isEqualTo(2);
        assertThat(numbers().inUse() - before.inUse()).isEqualTo(4);
        List<Figures.Covered> departments = as(() -> figures.coverage());
        assertThat(departments.stream().mapToInt(Figures.Covered::uncovered).sum())
                .isEqualTo(numbers().uncovered());
    }

    @Test
    void coverageIsHundredOnlyWhenEverythingIsCovered() {
        assertThat(new Figures.Numbers(now, 0, 0, 0, before.median(), before.median(), 0, 0, 1, 1000).coverage())
                .contains(99);
        assertThat(new Figures.Numbers(now, 0, 0, 0, before.median(), before.median(), 0, 0, 0, 3).coverage())
                .contains(100);
        assertThat(none().coverage()).isEmpty();
    }

    @Test
    void whereItWaitsCountsEveryOpenStepOnce() {
        UUID assessment = assessment("review", days(30), null, null);
        step(assessment, "review", "customer-care", days(3));
        step(assessment, "review", "customer-care", now.plus(Duration.ofDays(3)));
        int steps = as(() -> trends.bySteps()).stream()
                .mapToInt(Trends.Waiting::open)
                .sum();
        List<Trends.Waiting> departments = as(() -> trends.byDepartments());
        assertThat(departments.stream().mapToInt(Trends.Waiting::open).sum()).isEqualTo(steps);
        assertThat(as(() -> lists.waiting(null, null))).hasSize(steps);
        Trends.Waiting care = departments.stream()
                .filter(w -> w.key().equals("customer-care"))
                .findFirst()
                .orElseThrow();
        assertThat(as(() -> lists.waiting(null, "customer-care"))).hasSize(care.open());
        assertThat(care.overdue()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void overseersSeeThePagesAndOthersDoNot() {
        Visit visit = new Visit(mvc, people);
        risk(assessment("review", days(10), null, null), 4, 3);
        decided(20, 10);
        for (String page :
                List.of("", "?period=year", "/open", "/overdue", "/decided", "/waiting", "/risks", "/coverage")) {
            assertThat(visit.open(company.executive("legal"), "/dashboard" + page)
                            .status())
                    .as(page)
                    .isEqualTo(200);
        }
        assertThat(visit.open(company.auditor(), "/dashboard").body())
                .contains("as of ", "Median time to decision", "severity=4&amp;likelihood=3");
        assertThat(visit.open(company.owner(), "/dashboard").status()).isEqualTo(403);
        assertThat(visit.open(company.reviewer("legal"), "/dashboard/risks").status())
                .isEqualTo(403);
    }

    private void decided(int startedDaysAgo, int decidedDaysAgo) {
        assessment("approved", days(startedDaysAgo), days(decidedDaysAgo), null);
    }

    private UUID assessment(String phase, Instant created, @Nullable Instant decided, @Nullable UUID entry) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into assessment (id, reference, title, summary, department_id, owner_id, countries, phase,"
                        + " phase_since, questionnaire_version, screening_version, created_at, decided_at, entry_id)"
                        + " values (?, ?, 'Constructed', 's', 'marketing', ?, '{FR}', ?, ?, 1, 1, ?, ?, ?)")
                .params(id, "T-" + id, company.owner().value(), phase, at(created), at(created), at(decided), entry)
                .update();
        return id;
    }

    private void risk(UUID assessment, int severity, int likelihood) {
        jdbc.sql("insert into risk (id, assessment_id, kind, title, sources, impacts, residual_severity,"
                        + " residual_likelihood, position) values (?, ?, 'access', 't', '', '', ?, ?, 1)")
                .params(UUID.randomUUID(), assessment, severity, likelihood)
                .update();
    }

    private void step(UUID assessment, String form, String department, Instant due) {
        jdbc.sql(
                        "insert into work_item (id, assessment_id, form, phase, title, role, department_id, created_at, due_at)"
                                + " values (?, ?, ?, 'review', 't', 'REVIEWER', ?, ?, ?)")
                .params(UUID.randomUUID().toString(), assessment, form, department, at(days(5)), at(due))
                .update();
    }

    private UUID entry(String status, @Nullable LocalDate reviewOn) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into register_entry (id, name, department_id, status, version, created_at, review_on)"
                        + " values (?, 'Constructed', 'marketing', ?, 1, now(), ?)")
                .params(id, status, reviewOn)
                .update();
        jdbc.sql("insert into register_version values (?, 1, 'Constructed', '{}', 'r', null, ?, now())")
                .params(id, company.owner().value())
                .update();
        return id;
    }

    private void covered(UUID entry) {
        jdbc.sql("update register_version set assessment_id = ? where entry_id = ?")
                .params(UUID.randomUUID(), entry)
                .update();
    }

    private Figures.Numbers numbers() {
        return as(() -> figures.numbers(Period.QUARTER));
    }

    private <T> T as(java.util.function.Supplier<T> act) {
        PersonId executive = company.executive("legal");
        return company.as(executive, act);
    }

    private Instant days(long ago) {
        return now.minus(Duration.ofDays(ago));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }

    private static Figures.Numbers none() {
        return new Figures.Numbers(
                Instant.EPOCH, 0, 0, 0, java.util.Optional.empty(), java.util.Optional.empty(), 0, 0, 0, 0);
    }
}
