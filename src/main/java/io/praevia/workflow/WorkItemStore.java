package io.praevia.workflow;

import io.praevia.assessment.Step;
import io.praevia.identity.People;
import io.praevia.identity.Role;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class WorkItemStore {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final People people;

    WorkItemStore(JdbcClient jdbc, Clock clock, People people) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.people = people;
    }

    /** Rows for {@link #item}: a claim counts only while it holds, see {@code claim_holds} in the database. */
    String select() {
        return """
                select w.*, claim_holds(w.claimed_by, w.claimed_for, date '%s') as claim_holds,
                    s.stopped_at, s.stopped_by, s.reason as stop_reason, k.department_id as calendar
                from work_item w left join step_clock k on k.item_id = w.id
                    left join clock_stop s on s.item_id = w.id and s.resumed_at is null\s""".formatted(people.today());
    }

    /** @param element of the diagram */
    void insert(WorkItem item, String element) {
        jdbc.sql("""
                        insert into work_item (id, assessment_id, subject_id, form, phase, title, person_id, role,
                            department_id, created_at, due_at, element) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        item.id(),
                        item.assessment().value(),
                        item.subject().orElse(null),
                        item.step().key(),
                        item.step().key(),
                        item.title(),
                        item.person().map(PersonId::value).orElse(null),
                        item.role().map(Role::name).orElse(null),
                        item.department().map(DepartmentId::value).orElse(null),
                        now(),
                        item.dueAt().map(due -> due.atOffset(ZoneOffset.UTC)).orElse(null),
                        element)
                .update();
    }

    void close(String id, Optional<PersonId> by, Optional<PersonId> inPlaceOf, boolean cancelled) {
        jdbc.sql("update work_item set done_at = ?, done_by = ?, done_for = ?, cancelled = ?"
                        + " where id = ? and done_at is null")
                .params(
                        now(),
                        by.map(PersonId::value).orElse(null),
                        inPlaceOf.map(PersonId::value).orElse(null),
                        cancelled,
                        id)
                .update();
    }

    Optional<WorkItem> find(String id) {
        return jdbc.sql(select() + "where w.id = ?")
                .param(id)
                .query(WorkItemStore::item)
                .optional();
    }

    List<WorkItem> open(AssessmentId assessment) {
        return jdbc.sql(select() + "where w.assessment_id = ? and w.done_at is null order by w.created_at, w.id")
                .param(assessment.value())
                .query(WorkItemStore::item)
                .list();
    }

    /** Open steps whose clock runs and whose last day is over, the oldest first. */
    List<WorkItem> late(Instant now) {
        return jdbc.sql(select() + "where w.done_at is null and w.due_at < ? and s.item_id is null order by w.due_at")
                .param(now.atOffset(ZoneOffset.UTC))
                .query(WorkItemStore::item)
                .list();
    }

    /** Open steps whose clock stands still until the owner's side answers. */
    List<WorkItem> asking(Collection<PersonId> owners, PersonId helper) {
        return jdbc.sql(select() + "join assessment a on a.id = w.assessment_id where w.done_at is null"
                        + " and s.item_id is not null and (a.owner_id = any(?) or exists (select from participant p"
                        + " where p.assessment_id = a.id and p.person_id = ? and p.answers_all)) order by s.stopped_at")
                .params(owners.stream().map(PersonId::value).toArray(UUID[]::new), helper.value())
                .query(WorkItemStore::item)
                .list();
    }

    /** Returns false if it is closed. */
    boolean give(String id, PersonId to) {
        return jdbc.sql("update work_item set claimed_by = ?, claimed_for = ? where id = ? and done_at is null")
                        .params(to.value(), to.value(), id)
                        .update()
                == 1;
    }

    /** Returns false if it is closed or somebody else claimed it first. */
    boolean claim(String id, PersonId by, PersonId inPlaceOf) {
        return jdbc.sql("update work_item set claimed_by = ?, claimed_for = ? where id = ? and done_at is null"
                                + " and (claimed_by = ? or not claim_holds(claimed_by, claimed_for, ?))")
                        .params(by.value(), inPlaceOf.value(), id, by.value(), people.today())
                        .update()
                == 1;
    }

    /** Gives the step to a person, or to nobody in particular, whoever has it. */
    void give(String id, Optional<PersonId> to, Optional<PersonId> inPlaceOf) {
        jdbc.sql("update work_item set claimed_by = ?, claimed_for = ? where id = ? and done_at is null")
                .params(
                        to.map(PersonId::value).orElse(null),
                        inPlaceOf.map(PersonId::value).orElse(null),
                        id)
                .update();
    }

    /** The open steps that wait for the one owner wait for the other; what the new owner had claimed is given back. */
    void changeOwner(AssessmentId assessment, PersonId from, PersonId to) {
        jdbc.sql("update work_item set person_id = ? where assessment_id = ? and person_id = ? and done_at is null"
                        + " and form not like 'measure%'")
                .params(to.value(), assessment.value(), from.value())
                .update();
        jdbc.sql("update work_item set claimed_by = null, claimed_for = null"
                        + " where assessment_id = ? and claimed_by = ? and done_at is null")
                .params(assessment.value(), to.value())
                .update();
    }

    boolean release(String id, PersonId by) {
        return jdbc.sql("update work_item set claimed_by = null, claimed_for = null"
                                + " where id = ? and done_at is null and claimed_by = ?")
                        .params(id, by.value())
                        .update()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    static WorkItem item(ResultSet row, int n) throws SQLException {
        boolean held = row.getBoolean("claim_holds");
        return new WorkItem(
                row.getString("id"),
                new AssessmentId(row.getObject("assessment_id", UUID.class)),
                Optional.ofNullable(row.getObject("subject_id", UUID.class)),
                Step.of(row.getString("form")),
                row.getString("title"),
                person(row, "person_id"),
                Optional.ofNullable(row.getString("role")).map(Role::valueOf),
                Optional.ofNullable(row.getString("department_id")).map(DepartmentId::new),
                person(row, "claimed_by").filter(by -> held),
                row.getTimestamp("created_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("due_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp("done_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("calendar")).map(DepartmentId::new),
                WorkItem.Standstill.of(row));
    }

    private static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, UUID.class)).map(PersonId::new);
    }
}
