package io.praevia.assessment.entry;

import io.praevia.assessment.Access;
import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Phase;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.EntryId;
import io.praevia.register.life.CoveringAssessments;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells the register which assessments concern an entry. */
@Component
class CoveredEntries implements CoveringAssessments {

    private static final Set<Phase> APPROVED = Set.of(Phase.APPROVED, Phase.CONDITIONALLY_APPROVED, Phase.NOT_REQUIRED);

    private final JdbcClient jdbc;
    private final AssessmentLookup lookup;
    private final Access access;

    CoveredEntries(JdbcClient jdbc, AssessmentLookup lookup, Access access) {
        this.jdbc = jdbc;
        this.lookup = lookup;
        this.access = access;
    }

    @Override
    public Optional<Found> byReference(String reference) {
        return jdbc.sql("select id from assessment where reference = ?")
                .param(reference)
                .query(UUID.class)
                .optional()
                .map(AssessmentId::new)
                .filter(access::mayRead)
                .map(lookup::load)
                .map(CoveredEntries::found);
    }

    private static Found found(Assessment assessment) {
        return new Found(
                assessment.id(),
                assessment.entry(),
                !assessment.phase().closed(),
                APPROVED.contains(assessment.phase()));
    }

    @Override
    public boolean open(EntryId entry, Optional<AssessmentId> except) {
        List<AssessmentId> concerned = jdbc
                .sql("select id from assessment where entry_id = :entry union"
                        + " select assessment_id from register_cover where entry_id = :entry")
                .param("entry", entry.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(AssessmentId::new)
                .filter(id -> !except.equals(Optional.of(id)))
                .toList();
        return lookup.byId(concerned).values().stream()
                .anyMatch(assessment -> !assessment.phase().closed());
    }
}
