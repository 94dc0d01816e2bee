package io.praevia.workflow.clock;

import io.praevia.assessment.Step;
import io.praevia.identity.Role;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An open step as its clock sees it: for whom it waits, and whose project it is.
 *
 * @param project the department of the project
 */
public record WaitingStep(
        String item,
        AssessmentId assessment,
        Optional<UUID> subject,
        Step step,
        Addressee addressee,
        PersonId owner,
        DepartmentId project,
        Instant createdAt,
        Optional<Instant> dueAt) {

    static final String SELECT = "select w.*, a.owner_id, a.department_id as project from work_item w"
            + " join assessment a on a.id = w.assessment_id where w.done_at is null ";

    static Optional<WaitingStep> find(JdbcClient jdbc, String item) {
        return jdbc.sql(SELECT + "and w.id = ?")
                .param(item)
                .query(WaitingStep::read)
                .optional();
    }

    static List<WaitingStep> withoutClock(JdbcClient jdbc) {
        return jdbc.sql(SELECT + "and not exists (select from step_clock c where c.item_id = w.id)")
                .query(WaitingStep::read)
                .list();
    }

    /** The department whose limits and calendar hold for it. */
    Optional<DepartmentId> department() {
        return Optional.of(addressee.department().orElse(project));
    }

    private static WaitingStep read(ResultSet row, int n) throws SQLException {
        return new WaitingStep(
                row.getString("id"),
                new AssessmentId(row.getObject("assessment_id", UUID.class)),
                Optional.ofNullable(row.getObject("subject_id", UUID.class)),
                Step.of(row.getString("form")),
                new Addressee(
                        person(row, "person_id"),
                        Optional.ofNullable(row.getString("role")).map(Role::valueOf),
                        Optional.ofNullable(row.getString("department_id")).map(DepartmentId::new),
                        person(row, "claimed_by")),
                new PersonId(row.getObject("owner_id", UUID.class)),
                new DepartmentId(row.getString("project")),
                row.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("due_at")).map(java.sql.Timestamp::toInstant));
    }

    private static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(PersonId::new);
    }

    /** One person, or everybody with a role (in a department), or who of them has taken it on. */
    public record Addressee(
            Optional<PersonId> person,
            Optional<Role> role,
            Optional<DepartmentId> department,
            Optional<PersonId> claimedBy) {}
}
