package io.praevia.workflow;

import io.praevia.assessment.Step;
import io.praevia.identity.Mandate;
import io.praevia.identity.Role;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Message;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A step that waits for somebody: for one person, or for anybody with a role (in a department).
 *
 * @param id stable while the step is open; the API calls it the task's id
 * @param calendar the department whose working days count; empty for those of the organisation
 * @param standstill why its clock stands still now, if it does
 */
public record WorkItem(
        String id,
        AssessmentId assessment,
        Optional<UUID> subject,
        Step step,
        String title,
        Optional<PersonId> person,
        Optional<Role> role,
        Optional<DepartmentId> department,
        Optional<PersonId> claimedBy,
        Instant createdAt,
        Optional<Instant> dueAt,
        Optional<Instant> doneAt,
        Optional<DepartmentId> calendar,
        Optional<Standstill> standstill) {

    /** What is to be done in the reader's language, or as a changed diagram names it. */
    public Message words() {
        return step.named(title);
    }

    /** The page of the step. */
    public String href() {
        return step.path(assessment, subject.map(UUID::toString).orElse(""));
    }

    /** True if it is open, its clock runs, and its last day is over. */
    public boolean late(Instant now) {
        return doneAt.isEmpty()
                && standstill.isEmpty()
                && dueAt.filter(due -> due.isBefore(now)).isPresent();
    }

    /** True if it waits for somebody who acts under this mandate. */
    public boolean waitsFor(Mandate mandate) {
        if (person.isPresent()) {
            return person.get().equals(mandate.holder());
        }
        return role.filter(mandate.roles()::contains).isPresent()
                && department.map(mandate.department()::equals).orElse(true);
    }

    /** Since when a clock stands still, and what its owner is asked. */
    public record Standstill(Instant since, PersonId by, String reason) {

        static Optional<Standstill> of(ResultSet row) throws SQLException {
            Timestamp since = row.getTimestamp("stopped_at");
            return since == null
                    ? Optional.empty()
                    : Optional.of(new Standstill(
                            since.toInstant(),
                            new PersonId(row.getObject("stopped_by", UUID.class)),
                            row.getString("stop_reason")));
        }
    }

    /** A step waits for somebody from now on. */
    public record Opened(String item, AssessmentId assessment, Step step) {}
}
