package io.praevia.assessment;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.EntryId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes assessments and tells what was written. */
@Component
class AssessmentStore {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    AssessmentStore(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** The next free reference of this year, such as {@code PIA-2026-0001}. */
    String nextReference() {
        int year = now().getYear();
        int number = jdbc.sql("insert into assessment_number (year, last) values (?, 1)"
                        + " on conflict (year) do update set last = assessment_number.last + 1 returning last")
                .param(year)
                .query(Integer.class)
                .single();
        return "PIA-%d-%04d".formatted(year, number);
    }

    void insert(Assessment a) {
        jdbc.sql("""
                        insert into assessment (id, reference, title, summary, department_id, owner_id, planned_start,
                            countries, entry_id, phase, phase_since, questionnaire_version, screening_version, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        a.id().value(),
                        a.reference(),
                        a.title(),
                        a.summary(),
                        a.department().value(),
                        a.owner().value(),
                        a.plannedStart(),
                        a.countries().toArray(String[]::new),
                        a.entry().map(EntryId::value).orElse(null),
                        a.phase().key(),
                        a.phaseSince().atOffset(ZoneOffset.UTC),
                        a.questionnaireVersion(),
                        a.screeningVersion(),
                        a.createdAt().atOffset(ZoneOffset.UTC))
                .update();
        events.publishEvent(new AssessmentEvents.Started(a.id(), a.reference(), a.owner(), a.title()));
    }

    void enterPhase(AssessmentId id, Phase phase, Phase before) {
        jdbc.sql("update assessment set phase = ?, phase_since = ?, decided_at = ?, version = version + 1 where id = ?")
                .params(phase.key(), now(), phase.closed() ? now() : null, id.value())
                .update();
        events.publishEvent(new AssessmentEvents.PhaseEntered(id, phase, before));
    }

    void withdrawn(AssessmentId id, String reason) {
        jdbc.sql("update assessment set withdrawn_reason = ? where id = ?")
                .params(reason, id.value())
                .update();
        events.publishEvent(new AssessmentEvents.Withdrawn(id, reason));
    }

    void linkEntry(AssessmentId id, EntryId entry) {
        jdbc.sql("update assessment set entry_id = ? where id = ?")
                .params(entry.value(), id.value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
