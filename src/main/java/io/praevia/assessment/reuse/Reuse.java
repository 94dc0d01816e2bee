package io.praevia.assessment.reuse;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.Intake;
import io.praevia.assessment.Phase;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.UseCase;
import io.praevia.register.RegisterEntries;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What an assessment started from; decided once, when it starts. */
@Service
public class Reuse implements Intake.Prefill {

    private static final Set<Phase> APPROVED = EnumSet.of(Phase.APPROVED, Phase.CONDITIONALLY_APPROVED);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final CurrentPerson current;
    private final AssessmentLookup lookup;
    private final Sources sources;
    private final SuggestionStore store;

    Reuse(
            JdbcClient jdbc,
            Clock clock,
            CurrentPerson current,
            AssessmentLookup lookup,
            Sources sources,
            SuggestionStore store) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.current = current;
        this.lookup = lookup;
        this.sources = sources;
        this.store = store;
    }

    /**
     * Suggests the answers of the earlier assessment, or of the newest approved one of the entry that the person may
     * read, then what the entry says; the countries named at the start are answered already. A second call has no effect.
     */
    @Override
    @UseCase
    @Allowed.Internal
    public void fill(Assessment assessment, Optional<AssessmentId> chosen) {
        sources.carried().fromIntake(assessment);
        Optional<Assessment> earlier =
                chosen.map(lookup::get).or(() -> assessment.entry().flatMap(e -> approved(e, assessment.id())));
        Optional<RegisterEntries.Entry> entry = assessment.entry().map(sources.register()::get);
        if ((earlier.isEmpty() && entry.isEmpty()) || !begin(assessment, earlier, entry)) {
            return;
        }
        earlier.ifPresent(from -> {
            for (String questionnaire : List.of(Assessments.SCREENING, Assessments.DPIA)) {
                sources.answersOf(from, assessment, questionnaire)
                        .forEach(found -> store.add(assessment.id(), questionnaire, found));
            }
        });
        entry.ifPresent(from -> sources.fieldsOf(from, assessment)
                .forEach(found -> store.add(assessment.id(), Assessments.DPIA, found)));
    }

    /** The earlier assessment that this one started from, if it did. */
    @Allowed.Internal
    public Optional<AssessmentId> earlier(AssessmentId id) {
        return jdbc.sql("select earlier_id from reuse where assessment_id = ? and earlier_id is not null")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .map(AssessmentId::new);
    }

    /** True if a part of the earlier assessment, such as its risks, was taken over already. */
    @Allowed.Internal
    public boolean taken(AssessmentId id, String part) {
        return jdbc.sql("select count(*) from reuse_part where assessment_id = ? and part = ?")
                        .params(id.value(), part)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Remembers that a part is being taken over; false if it was already. */
    @UseCase
    @Allowed.Internal
    public boolean take(AssessmentId id, String part) {
        return jdbc.sql("insert into reuse_part (assessment_id, part, taken_by, taken_at) values (?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(
                                id.value(),
                                part,
                                current.id().value(),
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private Optional<Assessment> approved(EntryId entry, AssessmentId not) {
        return lookup.ofEntry(entry).stream()
                .filter(a -> APPROVED.contains(a.phase()) && !a.id().equals(not))
                .findFirst();
    }

    private boolean begin(Assessment assessment, Optional<Assessment> earlier, Optional<RegisterEntries.Entry> entry) {
        return jdbc.sql("""
                                insert into reuse (assessment_id, earlier_id, entry_id, entry_version, made_by, made_at)
                                values (?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                assessment.id().value(),
                                earlier.map(a -> a.id().value()).orElse(null),
                                entry.map(e -> e.id().value()).orElse(null),
                                entry.map(RegisterEntries.Entry::version).orElse(null),
                                current.id().value(),
                                clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
