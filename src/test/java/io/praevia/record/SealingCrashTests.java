package io.praevia.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.kernel.AssessmentId;
import io.praevia.record.dossier.Sha256;
import io.praevia.support.Company;
import io.praevia.support.Endings;
import io.praevia.support.Jobs;
import io.praevia.support.PraeviaTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The job that seals ends at every step at which it touches the database, once by an error and once because its connection
 * dies, as when the machine does; run again it leaves exactly one record.
 */
@PraeviaTest
class SealingCrashTests {

    @Autowired
    private Endings endings;

    @Autowired
    private Company company;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Records records;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    @Qualifier("migrationDataSource")
    private DataSource superuser;

    @AfterEach
    void repair() throws SQLException {
        for (Point point : Point.values()) {
            admin("drop trigger if exists crash on " + point.table);
        }
    }

    @ParameterizedTest
    @EnumSource(Point.class)
    void anErrorAtAnyStepLeavesNothingAndTheNextRunOneRecord(Point point) throws SQLException {
        crashes(point, "raise exception 'crashed by a test'");
    }

    @ParameterizedTest
    @EnumSource(Point.class)
    void aLostConnectionAtAnyStepLeavesNothingAndTheNextRunOneRecord(Point point) throws SQLException {
        crashes(point, "perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(5)");
    }

    private void crashes(Point point, String how) throws SQLException {
        AssessmentId id = endings.notRequired();
        admin("create or replace function crash() returns trigger language plpgsql security definer as $$ begin " + how
                + "; return null; end $$");
        admin(point.trigger);
        assertThatThrownBy(() -> jobs.run(id)).as(point.name()).isInstanceOf(RuntimeException.class);
        assertThat(count(id)).isEqualTo(new Count(0, 0, 0));
        admin("drop trigger crash on " + point.table);
        jobs.run(id);
        assertThat(count(id)).isEqualTo(new Count(1, 1, 1));
        byte[] pdf = company.as(company.owner(), () -> records.pdf(id));
        assertThat(jdbc.sql("select sha256 from register_document where assessment_id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single())
                .isEqualTo(Sha256.hex(pdf))
                .isEqualTo(company.as(company.owner(), () -> records.get(id)).sha256());
        jobs.run(id);
        assertThat(count(id)).isEqualTo(new Count(1, 1, 1));
    }

    private Count count(AssessmentId id) {
        return jdbc.sql("""
                        select (select count(*) from record where assessment_id = :id),
                               (select count(*) from register_document where assessment_id = :id),
                               (select count(*) from audit_entry where subject = :id and action = 'record.sealed')""")
                .param("id", id.value())
                .query((row, n) -> new Count(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    private void admin(String sql) throws SQLException {
        try (Connection connection = superuser.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Records, links of the register, and entries of the trail. */
    record Count(long records, long links, long entries) {}

    /** Where the job ends; every row that it writes, and the end of its transaction. */
    enum Point {
        BEFORE_THE_RECORD("record", "before insert on record for each row"),
        AFTER_THE_RECORD("record", "after insert on record for each row"),
        BEFORE_THE_LINK("register_document", "before insert on register_document for each row"),
        AFTER_THE_LINK("register_document", "after insert on register_document for each row"),
        AT_THE_TRAIL("audit_entry", "after insert on audit_entry for each row when (new.action = 'record.sealed')"),
        AT_THE_JOB("act_ru_job", "before delete on act_ru_job for each row"),
        AT_THE_COMMIT("record", null);

        private final String table;
        private final String trigger;

        Point(String table, String when) {
            this.table = table;
            this.trigger = when == null
                    ? "create constraint trigger crash after insert on record deferrable initially deferred"
                            + " for each row execute function crash()"
                    : "create trigger crash " + when + " execute function crash()";
        }
    }
}
