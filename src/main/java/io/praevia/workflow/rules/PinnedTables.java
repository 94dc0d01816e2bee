package io.praevia.workflow.rules;

import io.praevia.kernel.AssessmentId;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which version of each table an assessment uses: those in force when it began, until it is migrated. */
@Component
public class PinnedTables {

    private final JdbcClient jdbc;
    private final TableCatalog catalog;

    PinnedTables(JdbcClient jdbc, TableCatalog catalog) {
        this.jdbc = jdbc;
        this.catalog = catalog;
    }

    /** Gives the assessment the versions in force now, in the place of those that it has. */
    public void pin(AssessmentId assessment) {
        catalog.newest()
                .forEach((table, version) -> jdbc.sql("insert into assessment_table (assessment_id, decision, version)"
                                + " values (?, ?, ?) on conflict (assessment_id, decision) do update set version ="
                                + " excluded.version")
                        .params(assessment.value(), table, version)
                        .update());
    }

    /** Empty before it began, and for a table that came later. */
    Optional<Integer> version(AssessmentId assessment, String table) {
        return jdbc.sql("select version from assessment_table where assessment_id = ? and decision = ?")
                .params(assessment.value(), table)
                .query(Integer.class)
                .optional();
    }

    /** The version of each table that the assessment uses. */
    public Map<String, Integer> of(AssessmentId assessment) {
        Map<String, Integer> versions = new TreeMap<>();
        jdbc.sql("select decision, version from assessment_table where assessment_id = ?")
                .param(assessment.value())
                .query(row -> {
                    versions.put(row.getString("decision"), row.getInt("version"));
                });
        return versions;
    }
}
