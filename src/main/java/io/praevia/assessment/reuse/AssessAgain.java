package io.praevia.assessment.reuse;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Intake;
import io.praevia.assessment.NewAssessments;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.UseCase;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Starts the next assessment of a project from the last one (GDPR Art. 35(11)); the last one stays valid until then. */
@Service
public class AssessAgain {

    private final JdbcClient jdbc;
    private final AssessmentLookup lookup;
    private final NewAssessments projects;

    AssessAgain(JdbcClient jdbc, AssessmentLookup lookup, NewAssessments projects) {
        this.jdbc = jdbc;
        this.lookup = lookup;
        this.projects = projects;
    }

    /** Starts it for the owner of the last one, with its answers as suggestions; the one that runs already, if one does. */
    @UseCase
    @Allowed.Internal
    public AssessmentId start(AssessmentId last) {
        Assessment before = lookup.load(last);
        return running(before)
                .orElseGet(() -> projects.start(
                                new Intake(
                                        before.title(),
                                        before.summary(),
                                        before.department().value(),
                                        null,
                                        before.countries(),
                                        before.entry(),
                                        Optional.of(last)),
                                before.owner())
                        .id());
    }

    private Optional<AssessmentId> running(Assessment before) {
        return jdbc
                .sql(
                        "select a.id from assessment a left join reuse r on r.assessment_id = a.id"
                                + " where (r.earlier_id = :last or a.entry_id = :entry::uuid) and a.id <> :last and a.phase not in"
                                + " ('approved', 'conditionally-approved', 'rejected', 'not-required', 'withdrawn') order by a.created_at")
                .param("last", before.id().value())
                .param("entry", before.entry().map(entry -> entry.value()).orElse(null))
                .query(UUID.class)
                .list()
                .stream()
                .findFirst()
                .map(AssessmentId::new);
    }
}
