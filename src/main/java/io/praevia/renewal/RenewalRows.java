package io.praevia.renewal;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.PersonId;
import io.praevia.renewal.Renewal.Cause;
import io.praevia.renewal.Renewal.Stamp;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rounds with their causes. */
@Component
class RenewalRows {

    private final JdbcClient jdbc;

    RenewalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param condition over {@code renewal r}, with positional parameters */
    List<Renewal> where(String condition, Object... parameters) {
        return complete(jdbc.sql("select r.* from renewal r where " + condition)
                .params(parameters)
                .query((row, n) -> new Row(row.getObject("id", UUID.class), RenewalRows.renewal(row, List.of())))
                .list());
    }

    /** @param sql selects {@code r.*} from what it likes, with named parameters */
    List<Renewal> select(String sql, Map<String, ?> parameters) {
        return complete(jdbc.sql(sql)
                .params(parameters)
                .query((row, n) -> new Row(row.getObject("id", UUID.class), RenewalRows.renewal(row, List.of())))
                .list());
    }

    private List<Renewal> complete(List<Row> found) {
        Map<UUID, List<Cause>> causes = causes(found.stream().map(Row::id).toList());
        return found.stream()
                .map(row -> with(row.renewal(), causes.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Cause>> causes(Collection<UUID> renewals) {
        if (renewals.isEmpty()) {
            return new HashMap<>();
        }
        return jdbc
                .sql("select * from renewal_cause where renewal_id = any(?) order by position")
                .param(renewals.toArray(UUID[]::new))
                .query((row, n) -> Map.entry(row.getObject("renewal_id", UUID.class), cause(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Cause cause(ResultSet row) throws SQLException {
        return new Cause(
                row.getObject("id", UUID.class),
                Renewal.Kind.of(row.getString("kind")),
                row.getString("source"),
                row.getTimestamp("noted_at").toInstant(),
                Optional.ofNullable(row.getObject("noted_by", UUID.class)).map(PersonId::new),
                row.getString("words"),
                Optional.ofNullable(row.getObject("happened_on", LocalDate.class)),
                row.getString("reported_by"),
                List.of((String[]) row.getArray("lines").getArray()));
    }

    private static Renewal renewal(ResultSet row, List<Cause> causes) throws SQLException {
        return new Renewal(
                row.getObject("id", UUID.class),
                new EntryId(row.getObject("entry_id", UUID.class)),
                new AssessmentId(row.getObject("assessment_id", UUID.class)),
                Renewal.State.of(row.getString("state")),
                Optional.ofNullable(row.getObject("review_on", LocalDate.class)),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "asked_at"),
                row.getString("reason"),
                List.of((String[]) row.getArray("confirmed_lines").getArray()),
                stamp(row, "answered"),
                row.getString("missing"),
                stamp(row, "confirmed"),
                Optional.ofNullable(row.getObject("next_review", LocalDate.class)),
                Optional.ofNullable(row.getObject("next_assessment_id", UUID.class))
                        .map(AssessmentId::new),
                instant(row, "ended_at"),
                row.getInt("version"),
                causes);
    }

    private static Renewal with(Renewal r, List<Cause> causes) {
        return new Renewal(
                r.id(),
                r.entry(),
                r.assessment(),
                r.state(),
                r.reviewOn(),
                r.createdAt(),
                r.askedAt(),
                r.reason(),
                r.confirmedLines(),
                r.answered(),
                r.missing(),
                r.confirmed(),
                r.nextReview(),
                r.next(),
                r.endedAt(),
                r.version(),
                causes);
    }

    private static Optional<Stamp> stamp(ResultSet row, String what) throws SQLException {
        UUID by = row.getObject(what + "_by", UUID.class);
        Optional<Instant> at = instant(row, what + "_at");
        return by == null ? Optional.empty() : at.map(moment -> new Stamp(new PersonId(by), moment));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private record Row(UUID id, Renewal renewal) {}
}
