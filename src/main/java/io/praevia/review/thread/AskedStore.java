package io.praevia.review.thread;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what waits for owners' replies. */
@Component
class AskedStore {

    private final JdbcClient jdbc;

    AskedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What waits for these people, or those who answer beside an owner, oldest first. */
    List<Questions.Asked> by(List<UUID> people) {
        return jdbc.sql("""
                        select c.assessment_id, r.id, r.department_id, count(*) as questions, min(c.asked_at) as since
                          from review_comment c join review r on r.id = c.review_id join assessment a on a.id = c.assessment_id
                         where c.asked_at is not null and c.replied_at is null and c.settled_at is null
                           and r.verdict is null and a.phase = 'review'
                           and (a.owner_id = any(:holders) or exists (select from participant p
                                where p.assessment_id = a.id and p.answers_all and p.person_id = any(:holders)))
                         group by c.assessment_id, r.id, r.department_id order by since, r.id""")
                .param("holders", people.toArray(UUID[]::new))
                .query(AskedStore::asked)
                .list();
    }

    private static Questions.Asked asked(ResultSet row, int n) throws SQLException {
        return new Questions.Asked(
                new AssessmentId(row.getObject("assessment_id", UUID.class)),
                row.getObject("id", UUID.class),
                new DepartmentId(row.getString("department_id")),
                row.getInt("questions"),
                row.getTimestamp("since").toInstant());
    }
}
