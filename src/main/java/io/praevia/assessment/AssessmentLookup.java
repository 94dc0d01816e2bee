package io.praevia.assessment;

import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads assessments, each only for those who may. */
@Service
public class AssessmentLookup {

    private static final String SELECT = "select a.* from assessment a ";

    private static final int PAGE = 200;

    private final JdbcClient jdbc;
    private final Access access;

    AssessmentLookup(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** @throws Refused.NotFound if it does not exist or is not shared with the current person: the same answer */
    @Allowed.SignedIn
    public Assessment get(AssessmentId id) {
        Assessment assessment = load(id);
        if (!access.mayRead(id)) {
            throw new Refused.NotFound("assessment.refused.not-found");
        }
        return assessment;
    }

    /** Without a check of the reader: for the process, jobs and rules. */
    @Allowed.Internal
    public Assessment load(AssessmentId id) {
        return jdbc.sql(SELECT + "where a.id = ?")
                .param(id.value())
                .query(AssessmentLookup::assessment)
                .optional()
                .orElseThrow(() -> new Refused.NotFound("assessment.refused.not-found"));
    }

    /** Several at once, without a check of the reader; unknown ids are left out. */
    @Allowed.Internal
    public Map<AssessmentId, Assessment> byId(Collection<AssessmentId> ids) {
        return jdbc
                .sql(SELECT + "where a.id = any(?)")
                .param(ids.stream().map(AssessmentId::value).distinct().toArray(UUID[]::new))
                .query(AssessmentLookup::assessment)
                .list()
                .stream()
                .collect(Collectors.toMap(Assessment::id, Function.identity()));
    }

    /** What the current person may read and the filter matches, newest first, at most 200. */
    @Allowed.SignedIn
    public List<Assessment> search(Filter filter) {
        return search(filter, Optional.empty(), PAGE);
    }

    /** The same, at most {@code size} of those that follow {@code after}. */
    @Allowed.SignedIn
    public List<Assessment> search(Filter filter, Optional<AssessmentId> after, int size) {
        return jdbc.sql(SELECT + "where " + Scope.SQL + """
                         and (:phases::text[] is null or a.phase = any(:phases))
                         and (:department::text is null or a.department_id = :department)
                         and (:open::boolean is null or (a.phase in ('approved', 'conditionally-approved', 'rejected',
                              'not-required', 'withdrawn')) <> :open)
                         and (a.title || ' ' || a.reference || ' ' || a.summary) ilike
                              '%' || replace(replace(:words, '%', '\\%'), '_', '\\_') || '%'
                         and (:after::uuid is null or (a.created_at, a.reference) <
                              (select last.created_at, last.reference from assessment last where last.id = :after))
                        order by a.created_at desc, a.reference desc limit :size""")
                .params(access.scope().params())
                .param("phases", phases(filter))
                .param("department", filter.department())
                .param("open", filter.open())
                .param("words", filter.words().strip())
                .param("after", after.map(AssessmentId::value).orElse(null))
                .param("size", size)
                .query(AssessmentLookup::assessment)
                .list();
    }

    private static String @Nullable [] phases(Filter filter) {
        return filter.phases().isEmpty()
                ? null
                : filter.phases().stream().map(Phase::key).toArray(String[]::new);
    }

    /** Those that began with an entry, wrote it or cover it, and that the current person may read, newest first. */
    @Allowed.SignedIn
    public List<Assessment> ofEntry(EntryId entry) {
        return jdbc.sql(SELECT
                        + "where (a.entry_id = :entry or exists (select from register_cover c where c.entry_id = :entry and c.assessment_id = a.id))"
                        + " and " + Scope.SQL + " order by a.created_at desc")
                .params(access.scope().params())
                .param("entry", entry.value())
                .query(AssessmentLookup::assessment)
                .list();
    }

    private static Assessment assessment(ResultSet row, int number) throws SQLException {
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

    /** Which assessments to list; empty and null match everything. */
    public record Filter(
            String words,
            List<Phase> phases,
            @Nullable String department,
            @Nullable Boolean open) {

        public static Filter all() {
            return new Filter("", List.of(), null, null);
        }
    }
}
