package io.praevia.renewal;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Phase;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.EntryId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Which approval stands behind a register entry: the newest one that wrote a version of it. */
@Service
public class Approvals {

    private static final String STANDING = """
            select distinct on (v.entry_id) v.entry_id, a.id, e.review_on from register_version v
              join assessment a on a.id = v.assessment_id join register_entry e on e.id = v.entry_id
             where a.phase in ('approved', 'conditionally-approved') and e.status <> 'retired' and %s
             order by v.entry_id, v.version desc""";

    private final JdbcClient jdbc;
    private final AssessmentLookup lookup;
    private final CurrentPerson current;
    private final Clock clock;

    Approvals(JdbcClient jdbc, AssessmentLookup lookup, CurrentPerson current, Clock clock) {
        this.jdbc = jdbc;
        this.lookup = lookup;
        this.current = current;
        this.clock = clock;
    }

    /** Without a check of the reader. */
    @Allowed.Internal
    public Optional<Assessment> of(EntryId entry) {
        return standing("v.entry_id = ?", entry.value()).stream().findFirst().map(one -> lookup.load(one.assessment()));
    }

    /** Every entry in use with the approval that stands, without a check of the reader. */
    @Allowed.Internal
    public List<Standing> all() {
        return standing("?::boolean", true);
    }

    /** A cause as it is noted now by the current person, or by the clock. */
    @Allowed.Internal
    public Renewal.Cause cause(Renewal.Kind kind, String source, String words, List<String> lines) {
        return new Renewal.Cause(
                UUID.randomUUID(), kind, source, clock.instant(), current.findId(), words, Optional.empty(), "", lines);
    }

    static boolean stands(Assessment assessment) {
        return assessment.phase() == Phase.APPROVED || assessment.phase() == Phase.CONDITIONALLY_APPROVED;
    }

    Optional<LocalDate> reviewDay(EntryId entry) {
        return jdbc.sql("select review_on from register_entry where id = ? and review_on is not null")
                .param(entry.value())
                .query(LocalDate.class)
                .optional();
    }

    private List<Standing> standing(String which, Object parameter) {
        return jdbc.sql(STANDING.formatted(which))
                .param(parameter)
                .query((row, n) -> new Standing(
                        new EntryId(row.getObject("entry_id", UUID.class)),
                        new AssessmentId(row.getObject("id", UUID.class)),
                        Optional.ofNullable(row.getObject("review_on", LocalDate.class))))
                .list();
    }

    /** An entry, the approval behind it, and the day of its next review. */
    public record Standing(EntryId entry, AssessmentId assessment, Optional<LocalDate> reviewOn) {}
}
