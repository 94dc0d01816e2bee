package io.praevia.register.store;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.EntryId;
import io.praevia.register.EntryContent;
import io.praevia.register.EntryFacts;
import io.praevia.register.Register.NewVersion;
import io.praevia.register.RegisterField;
import io.praevia.register.life.CoveringAssessments;
import io.praevia.register.shared.SharedThing;
import io.praevia.register.shared.SharedThings;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What assessments write into the register; everything here has one effect however often it is called. */
@Component
public class Decided {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final EntryVersions versions;
    private final SharedThings shared;
    private final ObjectProvider<CoveringAssessments> assessments;

    Decided(
            JdbcClient jdbc,
            Clock clock,
            EntryVersions versions,
            SharedThings shared,
            ObjectProvider<CoveringAssessments> assessments) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.versions = versions;
        this.shared = shared;
        this.assessments = assessments;
    }

    public EntryId enter(Optional<EntryId> entry, String name, DepartmentId department, NewVersion version) {
        Optional<EntryId> done = version.assessment().flatMap(this::entryWrittenBy);
        if (done.isPresent()) {
            return done.get();
        }
        if (entry.isPresent()) {
            Now now = versions.lock(entry.get());
            write(now, now.facts().named(name), merged(now.content(), version.content()), version);
            return entry.get();
        }
        EntryId id = EntryId.random();
        EntryContent own = new EntryContent(Map.of(
                RegisterField.CONTROLLERS,
                shared.own().stream().map(SharedThing::name).toList()));
        EntryFacts facts = EntryFacts.active(name, department);
        write(new Now(id, 0, facts, own, null), facts, merged(own, version.content()), version);
        return id;
    }

    public void covered(EntryId entry, NewVersion version) {
        Now now = versions.lock(entry);
        if (!versions.decided(entry, version.assessment().orElseThrow())) {
            write(now, now.facts(), now.content(), version);
            jdbc.sql("""
                            insert into register_document (record_id, entry_id, version, assessment_id, title, sha256, linked_at)
                            select distinct on (record_id) record_id, ?::uuid, ?::int, assessment_id, title, sha256, linked_at
                              from register_document where assessment_id = ? on conflict do nothing""")
                    .params(
                            entry.value(),
                            now.version() + 1,
                            version.assessment().orElseThrow().value())
                    .update();
        }
    }

    private void write(Now now, EntryFacts facts, EntryContent content, NewVersion version) {
        EntryFacts settled = facts.with(open(now.id(), version.assessment()) ? "under-assessment" : "active")
                .reviewedOn(version.nextReview() == null ? upcoming(facts) : version.nextReview());
        versions.write(List.of(now.next(
                settled,
                content,
                new Origin("decided", version.reason(), version.assessment(), version.by(), Optional.empty()))));
    }

    /** A day that passed before the decision says nothing about it. */
    private @Nullable LocalDate upcoming(EntryFacts facts) {
        LocalDate day = facts.reviewOn();
        return day != null && day.isBefore(LocalDate.now(clock)) ? null : day;
    }

    /** What the answers say, beside what only the privacy office keeps. */
    private static EntryContent merged(EntryContent before, EntryContent answers) {
        Map<RegisterField, List<String>> fields = new EnumMap<>(RegisterField.class);
        before.fields().forEach((field, lines) -> {
            if (field.keptByHand()) {
                fields.put(field, lines);
            }
        });
        fields.putAll(answers.fields());
        return new EntryContent(fields);
    }

    public void underAssessment(EntryId entry, boolean running) {
        if (!running && open(entry, Optional.empty())) {
            return;
        }
        jdbc.sql("update register_entry set status = ? where id = ? and status = ?")
                .params(running ? "under-assessment" : "active", entry.value(), running ? "active" : "under-assessment")
                .update();
    }

    private boolean open(EntryId entry, Optional<AssessmentId> except) {
        return assessments.stream().anyMatch(known -> known.open(entry, except));
    }

    /** In every entry that the decision wrote. */
    public void link(AssessmentId assessment, UUID record, String title, String sha256) {
        jdbc.sql("""
                        insert into register_document (record_id, entry_id, version, assessment_id, title, sha256, linked_at)
                        select ?, entry_id, version, assessment_id, ?, ?, ? from register_version
                         where assessment_id = ? on conflict do nothing""")
                .params(record, title, sha256, clock.instant().atOffset(ZoneOffset.UTC), assessment.value())
                .update();
    }

    public Optional<EntryId> entryWrittenBy(AssessmentId assessment) {
        return jdbc.sql(
                        "select v.entry_id from register_version v where v.assessment_id = ? and not exists"
                                + " (select from register_cover c where c.assessment_id = v.assessment_id and c.entry_id = v.entry_id)")
                .param(assessment.value())
                .query(UUID.class)
                .optional()
                .map(EntryId::new);
    }
}
