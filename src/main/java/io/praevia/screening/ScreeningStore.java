package io.praevia.screening;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class ScreeningStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    ScreeningStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<Screening> find(AssessmentId id) {
        return jdbc.sql("select * from screening where assessment_id = ?")
                .param(id.value())
                .query(ScreeningStore::screening)
                .optional();
    }

    void insert(AssessmentId id, ScreeningOutcome outcome, Optional<String> contest) {
        jdbc.sql(
                        "insert into screening (assessment_id, outcome, criteria, contest_reason, screened_at) values (?, ?, ?, ?, ?)")
                .params(id.value(), outcome.result().key(), outcome.criteria(), contest.orElse(null), now())
                .update();
    }

    void view(AssessmentId id, String view, PersonId by) {
        jdbc.sql("update screening set dpo_view = ?, dpo_id = ?, dpo_at = ? where assessment_id = ?")
                .params(view, by.value(), now(), id.value())
                .update();
    }

    void rule(AssessmentId id, boolean full, String reason, PersonId by) {
        jdbc.sql(
                        "update screening set ruling = ?, ruling_reason = ?, ruled_by = ?, ruled_at = ? where assessment_id = ?")
                .params(full ? "full" : "not-required", reason, by.value(), now(), id.value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Screening screening(ResultSet row, int n) throws SQLException {
        UUID dpo = row.getObject("dpo_id", UUID.class);
        UUID ruledBy = row.getObject("ruled_by", UUID.class);
        return new Screening(
                ScreeningOutcome.Result.of(row.getString("outcome")),
                row.getInt("criteria"),
                row.getTimestamp("screened_at").toInstant(),
                Optional.ofNullable(row.getString("contest_reason")),
                dpo == null
                        ? Optional.empty()
                        : Optional.of(new Screening.Statement(
                                row.getString("dpo_view"),
                                new PersonId(dpo),
                                row.getTimestamp("dpo_at").toInstant())),
                ruledBy == null
                        ? Optional.empty()
                        : Optional.of(new Screening.Ruled(
                                row.getString("ruling").equals("full"),
                                row.getString("ruling_reason"),
                                new PersonId(ruledBy),
                                row.getTimestamp("ruled_at").toInstant())));
    }
}
