package io.praevia.workflow.operations;

import io.praevia.identity.department.DepartmentWork;
import io.praevia.kernel.DepartmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Steps that wait for the people of a department. */
@Component
class OpenDuties implements DepartmentWork {

    private final JdbcClient jdbc;

    OpenDuties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long open(DepartmentId department) {
        return jdbc.sql("select count(*) from work_item where department_id = ? and done_at is null")
                .param(department.value())
                .query(Long.class)
                .single();
    }
}
