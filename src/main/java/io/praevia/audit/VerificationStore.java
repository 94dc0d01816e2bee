package io.praevia.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What checks of the whole trail found, so that pages and metrics can tell. */
final class VerificationStore {

    private VerificationStore() {}

    static void keep(JdbcClient jdbc, TrailCheck check) {
        jdbc.sql(
                        "insert into audit_verification (at, entries, chains, logged, anchored, problems) values (?, ?, ?, ?, ?, ?)")
                .params(
                        check.at().atOffset(ZoneOffset.UTC),
                        check.entries(),
                        check.chains(),
                        check.placed(),
                        check.anchored(),
                        check.broken().size() + check.problems().size())
                .update();
    }

    static Optional<Verification> newest(JdbcClient jdbc) {
        return jdbc.sql(
                        "select at, entries, logged, anchored, problems from audit_verification order by id desc limit 1")
                .query((row, n) -> new Verification(
                        row.getTimestamp("at").toInstant(),
                        row.getLong("entries"),
                        row.getLong("logged"),
                        row.getLong("anchored"),
                        row.getInt("problems")))
                .optional();
    }

    /** One check; see {@link TrailCheck}. */
    record Verification(Instant at, long entries, long placed, long anchored, int problems) {}
}
