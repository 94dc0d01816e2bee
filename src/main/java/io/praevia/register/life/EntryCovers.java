package io.praevia.register.life;

import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import io.praevia.register.Register;
import io.praevia.register.store.EntryVersions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** One assessment may cover several entries with similar processing (GDPR Art. 35(1)). */
@Service
public class EntryCovers {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentPerson current;
    private final ObjectProvider<CoveringAssessments> assessments;
    private final Register register;
    private final EntryVersions versions;
    private final ApplicationEventPublisher events;

    EntryCovers(
            JdbcClient jdbc,
            Clock clock,
            CurrentPerson current,
            ObjectProvider<CoveringAssessments> assessments,
            Register register,
            EntryVersions versions,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.current = current;
        this.assessments = assessments;
        this.register = register;
        this.versions = versions;
        this.events = events;
    }

    /**
     * Lets the assessment cover the entry as well: its decision writes the entry's next version, at once when it is
     * there already. A second call has no effect.
     *
     * @throws Refused.Invalid if there is no such assessment, or it ended without an approval
     */
    @UseCase
    @Allowed.PrivacyOfficer
    public void cover(EntryId entry, @Nullable String reference) {
        String wanted = Words.required("reference", reference, Words.LINE, "register.refused.reference")
                .toUpperCase(Locale.ROOT);
        CoveringAssessments.Found found = assessments
                .getObject()
                .byReference(wanted)
                .orElseThrow(() -> new Refused.Invalid("reference", "register.refused.reference-unknown", wanted));
        if (!found.open() && !found.approved()) {
            throw new Refused.Invalid("reference", "register.refused.reference-ended", wanted);
        }
        if (versions.lock(entry).facts().status().equals("retired")) {
            throw new Refused.Conflict("register.refused.retired");
        }
        if (found.entry().filter(entry::equals).isPresent()) {
            return;
        }
        int added = jdbc.sql(
                        "insert into register_cover (assessment_id, entry_id, added_by, added_at) values (?, ?, ?, ?) on conflict do nothing")
                .params(
                        found.id().value(),
                        entry.value(),
                        current.id().value(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (added == 0) {
            return;
        }
        if (found.open()) {
            register.underAssessment(entry, true);
        }
        events.publishEvent(new EntryCovered(found.id(), entry, true, found.approved()));
    }

    /**
     * Takes the entry out of an assessment that nobody decided yet. A second call has no effect.
     *
     * @throws Refused.Conflict if its decision stands in the entry already
     */
    @UseCase
    @Allowed.PrivacyOfficer
    public void uncover(EntryId entry, AssessmentId assessment) {
        versions.lock(entry);
        if (versions.decided(entry, assessment)) {
            throw new Refused.Conflict("register.refused.decided");
        }
        int removed = jdbc.sql("delete from register_cover where assessment_id = ? and entry_id = ?")
                .params(assessment.value(), entry.value())
                .update();
        if (removed == 1) {
            register.underAssessment(entry, false);
            events.publishEvent(new EntryCovered(assessment, entry, false, false));
        }
    }

    /** The further entries that the assessment covers. */
    @Allowed.Internal
    public List<EntryId> entries(AssessmentId assessment) {
        return jdbc
                .sql("select entry_id from register_cover where assessment_id = ? order by added_at, entry_id")
                .param(assessment.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(EntryId::new)
                .toList();
    }

    /** The assessments that cover this entry beside others and are not decided in it. */
    @Allowed.SignedIn
    public List<AssessmentId> undecided(EntryId entry) {
        return jdbc.sql("""
                        select c.assessment_id from register_cover c where c.entry_id = ? and not exists (
                               select from register_version v where v.entry_id = c.entry_id and v.assessment_id = c.assessment_id)""").param(entry.value()).query(UUID.class).list().stream()
                .map(AssessmentId::new)
                .toList();
    }
}
