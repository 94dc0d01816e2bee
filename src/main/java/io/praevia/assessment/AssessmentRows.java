package io.praevia.assessment;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

final class AssessmentRows {

    static final String SELECT = "select a.* from assessment a ";

    private AssessmentRows() {}

    static Assessment assessment(ResultSet row, int number) throws SQLException {
        return new Assessment(
                new AssessmentId(row.getObject("id", UUID.class)),
                row.getString("reference"),
                row.getString("title"),
                row.getString("summary"),
                new DepartmentId(row.getString("department_id")),
                new PersonId(row.getObject("owner_id", UUID.class)),
                row.getObject("planned_start", LocalDate.class),
                List.of((String[]) row.getArray("countries").getArray()),
                Optional.ofNullable(row.getObject("entry_id", UUID.class)).map(EntryId::new),
                Phase.of(row.getString("phase")),
                row.getTimestamp("phase_since").toInstant(),
                row.getInt("questionnaire_version"),
                row.getInt("screening_version"),
                row.getInt("submission"),
                row.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("decided_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("withdrawn_reason")));
    }
}
