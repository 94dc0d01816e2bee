package io.praevia.renewal;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.PersonId;
import io.praevia.renewal.Renewal.Cause;
import io.praevia.renewal.Renewal.State;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class RenewalStore {

    private final JdbcClient jdbc;
    private final RenewalRows rows;
    private final Clock clock;

    RenewalStore(JdbcClient jdbc, RenewalRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.clock = clock;
    }

    Optional<Renewal> find(UUID id) {
        return rows.where("r.id = ?", id).stream().findFirst();
    }

    Optional<Renewal> running(EntryId entry) {
        return rows.where("r.entry_id = ? and r.ended_at is null", entry.value()).stream()
                .findFirst();
    }

    /** The round whose new assessment this is, while it runs. */
    Optional<Renewal> waitingFor(AssessmentId next) {
        return rows.where("r.next_assessment_id = ? and r.ended_at is null", next.value()).stream()
                .findFirst();
    }

    /** The round, so that nobody else changes it until this transaction ends. */
    Optional<Renewal> lock(UUID id) {
        jdbc.sql("select 1 from renewal where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional();
        return find(id);
    }

    /** Begins a round; empty if one runs for the entry already. */
    Optional<UUID> begin(EntryId entry, AssessmentId assessment, Optional<LocalDate> reviewOn, boolean asked) {
        UUID id = UUID.randomUUID();
        OffsetDateTime now = now();
        boolean done = jdbc.sql(
                                "insert into renewal (id, entry_id, assessment_id, state, review_on, created_at, asked_at)"
                                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict (entry_id) where ended_at is null do nothing")
                        .params(
                                id,
                                entry.value(),
                                assessment.value(),
                                (asked ? State.ASKED : State.WAITING).key(),
                                reviewOn.orElse(null),
                                now,
                                asked ? now : null)
                        .update()
                == 1;
        return done ? Optional.of(id) : Optional.empty();
    }

    /** Adds a cause and counts it; false if the round has it already. */
    boolean add(UUID renewal, Cause cause) {
        boolean added = jdbc.sql("""
                                insert into renewal_cause (id, renewal_id, kind, source, noted_at, noted_by, words, happened_on,
                                    reported_by, lines) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(
                                cause.id(),
                                renewal,
                                cause.kind().key(),
                                cause.source(),
                                cause.at().atOffset(ZoneOffset.UTC),
                                cause.by().map(PersonId::value).orElse(null),
                                cause.words(),
                                cause.happenedOn().orElse(null),
                                cause.reportedBy(),
                                cause.lines().toArray(String[]::new))
                        .update()
                == 1;
        if (added) {
            jdbc.sql("update renewal set version = version + 1 where id = ?")
                    .param(renewal)
                    .update();
        }
        return added;
    }

    /** Asks the owner, for the first time or again. */
    void ask(UUID id, String missing) {
        jdbc.sql("update renewal set state = 'asked', asked_at = coalesce(asked_at, ?), missing = ?,"
                        + " next_assessment_id = null, version = version + 1 where id = ?")
                .params(now(), missing, id)
                .update();
    }

    /** Keeps that nothing has changed, what the person looked at, and why they think so. */
    void answered(UUID id, PersonId by, String reason, List<String> lines) {
        jdbc.sql("update renewal set state = 'answered', answered_by = ?, answered_at = ?, reason = ?,"
                        + " confirmed_lines = ?, missing = '', version = version + 1 where id = ?")
                .params(by.value(), now(), reason, lines.toArray(String[]::new), id)
                .update();
    }

    /** Keeps that something has changed, and the assessment that began. */
    void reassessing(UUID id, PersonId by, String reason, AssessmentId next) {
        jdbc.sql("update renewal set state = 'reassessing', answered_by = coalesce(answered_by, ?),"
                        + " answered_at = coalesce(answered_at, ?), reason = case when reason = '' then ? else reason end,"
                        + " next_assessment_id = ?, version = version + 1 where id = ?")
                .params(by.value(), now(), reason, next.value(), id)
                .update();
    }

    void confirmed(UUID id, PersonId by, LocalDate nextReview) {
        jdbc.sql("update renewal set state = 'confirmed', confirmed_by = ?, confirmed_at = ?, next_review = ?,"
                        + " ended_at = ?, version = version + 1 where id = ?")
                .params(by.value(), now(), nextReview, now(), id)
                .update();
    }

    /** Ends it because a new decision took the place of the approval. */
    void replaced(UUID id) {
        jdbc.sql("update renewal set state = 'replaced', ended_at = ?, version = version + 1 where id = ?")
                .params(now(), id)
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
