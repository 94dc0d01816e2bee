package io.praevia.risk.measure;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.risk.measure.Measure.Status;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MeasureStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    MeasureStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Measure> of(AssessmentId id) {
        return jdbc.sql(MeasureRows.SELECT + "where m.assessment_id = ? order by m.position")
                .param(id.value())
                .query(MeasureRows::measure)
                .list();
    }

    Optional<Measure> find(UUID measure) {
        return jdbc.sql(MeasureRows.SELECT + "where m.id = ?")
                .param(measure)
                .query(MeasureRows::measure)
                .optional();
    }

    /** Adds a measure of whose draft everything is checked and the owner known. */
    UUID insert(AssessmentId id, MeasureDraft draft, Measure.Origin origin, Optional<DepartmentId> askedBy) {
        UUID measure = UUID.randomUUID();
        jdbc.sql("""
                        insert into measure (id, assessment_id, title, what, owner_id, due_on, status, origin, asked_by, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        measure,
                        id.value(),
                        draft.title(),
                        draft.what(),
                        Objects.requireNonNull(draft.owner()).value(),
                        draft.dueOn(),
                        Objects.requireNonNull(draft.status()).key(),
                        origin.key(),
                        askedBy.map(DepartmentId::value).orElse(null),
                        now())
                .update();
        effects(measure, draft.effects());
        return measure;
    }

    /** Returns false if the measure has another version. */
    boolean update(UUID measure, int version, MeasureDraft draft) {
        boolean done = jdbc.sql("""
                                update measure set title = ?, what = ?, owner_id = ?, due_on = ?, status = ?, version = version + 1
                                 where id = ? and version = ?""")
                        .params(
                                draft.title(),
                                draft.what(),
                                Objects.requireNonNull(draft.owner()).value(),
                                draft.dueOn(),
                                Objects.requireNonNull(draft.status()).key(),
                                measure,
                                version)
                        .update()
                == 1;
        if (done) {
            effects(measure, draft.effects());
        }
        return done;
    }

    void plan(UUID measure, PersonId owner, @Nullable LocalDate dueOn) {
        jdbc.sql("update measure set owner_id = ?, due_on = ?, version = version + 1 where id = ?")
                .params(owner.value(), dueOn, measure)
                .update();
    }

    /** Moves it to another status; who did it and when is kept for done and checked. */
    void move(UUID measure, Status status, PersonId by) {
        String stamp = status == Status.DONE ? "done" : status == Status.CHECKED ? "checked" : "";
        String more = stamp.isEmpty() ? "" : ", %s_by = :by, %s_at = :at".formatted(stamp, stamp);
        jdbc.sql("update measure set status = :status, version = version + 1" + more + " where id = :id")
                .param("status", status.key())
                .param("by", by.value())
                .param("at", now())
                .param("id", measure)
                .update();
    }

    /** @param column {@code note} or {@code reason} */
    void write(UUID measure, String column, String words) {
        jdbc.sql("update measure set " + (column.equals("reason") ? "reason" : "note") + " = ? where id = ?")
                .params(words, measure)
                .update();
    }

    void delete(UUID measure) {
        jdbc.sql("delete from measure where id = ?").param(measure).update();
    }

    /** Makes drafts of these risks stale, because what they say about measures is. */
    void touch(Stream<UUID> risks) {
        risks.distinct()
                .forEach(risk -> jdbc.sql("update risk set version = version + 1 where id = ?")
                        .param(risk)
                        .update());
    }

    private void effects(UUID measure, List<Measure.Effect> effects) {
        jdbc.sql("delete from measure_effect where measure_id = ?")
                .param(measure)
                .update();
        effects.forEach(effect -> jdbc.sql("insert into measure_effect (measure_id, risk_id, severity, likelihood)"
                        + " select ?, r.id, ?, ? from risk r join measure m on m.assessment_id = r.assessment_id"
                        + " where r.id = ? and m.id = ?")
                .params(
                        measure,
                        effect.severity().orElse(null),
                        effect.likelihood().orElse(null),
                        effect.risk(),
                        measure)
                .update());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
