package io.praevia.risk;

import io.praevia.kernel.AssessmentId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RiskStore {

    /** The measures of a risk are the titles of the rows that treat it. */
    private static final String SELECT = """
            select r.*, coalesce((select string_agg(m.title, e'\\n' order by m.position) from measure m
                                    join measure_effect f on f.measure_id = m.id and f.risk_id = r.id), '') as measures
              from risk r\s""";

    private final JdbcClient jdbc;
    private final RiskMatrix matrix;

    RiskStore(JdbcClient jdbc, RiskMatrix matrix) {
        this.jdbc = jdbc;
        this.matrix = matrix;
    }

    List<Risk> of(AssessmentId id) {
        return jdbc.sql(SELECT + "where r.assessment_id = ? order by r.position, r.id")
                .param(id.value())
                .query(this::risk)
                .list();
    }

    Optional<Risk> find(AssessmentId id, UUID risk) {
        return jdbc.sql(SELECT + "where r.assessment_id = ? and r.id = ?")
                .params(id.value(), risk)
                .query(this::risk)
                .optional();
    }

    UUID insert(AssessmentId id, RiskKind kind, String title) {
        UUID risk = UUID.randomUUID();
        jdbc.sql("""
                        insert into risk (id, assessment_id, kind, title, sources, impacts, position)
                        values (?, ?, ?, ?, '', '', (select count(*) from risk where assessment_id = ?))""").params(risk, id.value(), kind.key(), title, id.value()).update();
        return risk;
    }

    /** Returns false if the risk has another version. */
    boolean update(UUID risk, int version, RiskDraft draft) {
        return jdbc.sql("""
                                update risk set title = ?, sources = ?, impacts = ?, severity = ?, likelihood = ?,
                                       residual_severity = ?, residual_likelihood = ?, version = version + 1
                                 where id = ? and version = ?""")
                        .params(
                                draft.title(),
                                draft.sources(),
                                draft.impacts(),
                                draft.severity(),
                                draft.likelihood(),
                                draft.residualSeverity(),
                                draft.residualLikelihood(),
                                risk,
                                version)
                        .update()
                == 1;
    }

    void delete(UUID risk) {
        jdbc.sql("delete from risk where id = ?").param(risk).update();
    }

    private Risk risk(ResultSet row, int n) throws SQLException {
        return new Risk(
                row.getObject("id", UUID.class),
                RiskKind.of(row.getString("kind")),
                row.getString("title"),
                row.getString("sources"),
                row.getString("impacts"),
                row.getString("measures"),
                rating(row, "severity", "likelihood"),
                rating(row, "residual_severity", "residual_likelihood"),
                row.getInt("version"));
    }

    private Optional<Risk.Rating> rating(ResultSet row, String severity, String likelihood) throws SQLException {
        AssessmentId id = new AssessmentId(row.getObject("assessment_id", UUID.class));
        int s = row.getInt(severity);
        int l = row.getInt(likelihood);
        return s == 0 || l == 0 ? Optional.empty() : Optional.of(new Risk.Rating(s, l, matrix.level(id, s, l)));
    }
}
