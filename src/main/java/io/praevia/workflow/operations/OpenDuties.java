package io.praevia.workflow.operations;

import io.praevia.assessment.Step;
import io.praevia.identity.account.PersonalDuties;
import io.praevia.identity.department.DepartmentWork;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Steps that wait for one named person, or for the people of a department. */
@Component
class OpenDuties implements PersonalDuties, DepartmentWork {

    private final JdbcClient jdbc;

    OpenDuties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Duty> of(PersonId person) {
        return jdbc.sql("select a.reference, w.form from work_item w join assessment a on a.id = w.assessment_id"
                        + " where w.person_id = ? and w.done_at is null order by w.created_at")
                .param(person.value())
                .query((row, n) -> new Duty(
                        row.getString("reference"),
                        Step.of(row.getString("form")).act().toString()))
                .list();
    }

    @Override
    public long open(DepartmentId department) {
        return jdbc.sql("select count(*) from work_item where department_id = ? and done_at is null")
                .param(department.value())
                .query(Long.class)
                .single();
    }
}
