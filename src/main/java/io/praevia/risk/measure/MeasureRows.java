package io.praevia.risk.measure;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.risk.measure.Measure.Status;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Reads rows of {@code measure m} with the risks that each treats. */
final class MeasureRows {

    static final String SELECT = """
            select m.*, (select array_agg(e.risk_id || ' ' || coalesce(e.severity, 0) || ' ' || coalesce(e.likelihood, 0)
                                          order by r.position)
                           from measure_effect e join risk r on r.id = e.risk_id where e.measure_id = m.id) as effects
              from measure m\s""";

    private MeasureRows() {}

    static Measure measure(ResultSet row, int n) throws SQLException {
        return new Measure(
                row.getObject("id", UUID.class),
                new AssessmentId(row.getObject("assessment_id", UUID.class)),
                row.getString("title"),
                row.getString("what"),
                new PersonId(row.getObject("owner_id", UUID.class)),
                Optional.ofNullable(row.getString("asked_by")).map(DepartmentId::new),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                Status.of(row.getString("status")),
                Measure.Origin.of(row.getString("origin")),
                row.getString("note"),
                row.getString("reason"),
                stamp(row, "done"),
                stamp(row, "checked"),
                row.getArray("effects") == null
                        ? List.of()
                        : Stream.of((String[]) row.getArray("effects").getArray())
                                .map(MeasureRows::effect)
                                .toList(),
                row.getInt("version"));
    }

    private static Measure.Effect effect(String text) {
        String[] parts = text.split(" ");
        return new Measure.Effect(UUID.fromString(parts[0]), step(parts[1]), step(parts[2]));
    }

    private static Optional<Integer> step(String text) {
        return Optional.of(Integer.valueOf(text)).filter(step -> step > 0);
    }

    private static Optional<Measure.Stamp> stamp(ResultSet row, String what) throws SQLException {
        UUID by = row.getObject(what + "_by", UUID.class);
        Timestamp at = row.getTimestamp(what + "_at");
        return by == null || at == null
                ? Optional.empty()
                : Optional.of(new Measure.Stamp(new PersonId(by), at.toInstant()));
    }
}
