package io.praevia.register;

import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Writes the processing register: every change is a new version with who, when and why. */
@Service
public class Register {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ContentJson json;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;

    Register(JdbcClient jdbc, Clock clock, ContentJson json, CurrentPerson current, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.json = json;
        this.current = current;
        this.events = events;
    }

    /** Adds an entry by hand, as its version 1. */
    @UseCase
    @Allowed.PrivacyOfficer
    public EntryId add(@Nullable String name, DepartmentId department, EntryContent content, @Nullable String reason) {
        String title = Words.required("name", name, Words.LINE, "register.refused.name");
        String why = Words.required("reason", reason, Words.TEXT, "register.refused.add-reason");
        return create(title, department, new NewVersion(content, why, Optional.empty(), current.id(), null));
    }

    /**
     * Writes a new version of an entry by hand.
     *
     * @throws Refused.Stale if the entry has a newer version than the one that was changed
     */
    @UseCase
    @Allowed.PrivacyOfficer
    public void change(
            EntryId entry, int basedOn, @Nullable String name, EntryContent content, @Nullable String reason) {
        String title = Words.required("name", name, Words.LINE, "register.refused.name");
        String why = Words.required("reason", reason, Words.TEXT, "register.refused.change-reason");
        int version = lock(entry);
        if (version != basedOn) {
            throw new Refused.Stale(content, json.read(contentOf(entry, version)), version);
        }
        append(entry, version + 1, title, "active", new NewVersion(content, why, Optional.empty(), current.id(), null));
    }

    /**
     * Writes what an assessment decided: the next version of its entry, or a new entry. Runs in the transaction of the
     * decision. A second call for the same assessment has no effect.
     */
    @UseCase
    @Allowed.Internal
    public EntryId enter(Optional<EntryId> entry, String name, DepartmentId department, NewVersion version) {
        Optional<EntryId> done = version.assessment().flatMap(this::entryWrittenBy);
        if (done.isPresent()) {
            return done.get();
        }
        if (entry.isEmpty()) {
            return create(name, department, version);
        }
        append(entry.get(), lock(entry.get()) + 1, name, "active", version);
        return entry.get();
    }

    /** Marks an entry as being assessed again, or as settled; its versions stay as they are. */
    @UseCase
    @Allowed.Internal
    public void underAssessment(EntryId entry, boolean running) {
        lock(entry);
        jdbc.sql("update register_entry set status = ? where id = ? and status = ?")
                .params(running ? "under-assessment" : "active", entry.value(), running ? "active" : "under-assessment")
                .update();
    }

    /** Links a sealed record to the version that its decision wrote. */
    @UseCase
    @Allowed.Internal
    public void link(EntryId entry, AssessmentId assessment, UUID record, String title, String sha256) {
        jdbc.sql("""
                        insert into register_document (record_id, entry_id, version, assessment_id, title, sha256, linked_at)
                        select ?, entry_id, version, assessment_id, ?, ?, ? from register_version
                         where entry_id = ? and assessment_id = ? on conflict do nothing""")
                .params(
                        record,
                        title,
                        sha256,
                        clock.instant().atOffset(ZoneOffset.UTC),
                        entry.value(),
                        assessment.value())
                .update();
    }

    /** The entry whose version this assessment wrote, if it did. */
    @Allowed.Internal
    public Optional<EntryId> entryWrittenBy(AssessmentId assessment) {
        return jdbc.sql("select entry_id from register_version where assessment_id = ?")
                .param(assessment.value())
                .query(UUID.class)
                .optional()
                .map(EntryId::new);
    }

    private EntryId create(String name, DepartmentId department, NewVersion version) {
        EntryId entry = EntryId.random();
        jdbc.sql(
                        "insert into register_entry (id, name, department_id, status, version, created_at) values (?, ?, ?, 'draft', 0, ?)")
                .params(entry.value(), name, department.value(), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        append(entry, 1, name, "active", version);
        return entry;
    }

    private void append(EntryId entry, int number, String name, String status, NewVersion version) {
        jdbc.sql("""
                        insert into register_version (entry_id, version, name, content, reason, assessment_id, written_by, written_at)
                        values (?, ?, ?, ?::jsonb, ?, ?, ?, ?)""")
                .params(
                        entry.value(),
                        number,
                        name,
                        json.write(version.content()),
                        version.reason(),
                        version.assessment().map(AssessmentId::value).orElse(null),
                        version.by().value(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(
                        "update register_entry set name = ?, status = ?, version = ?, review_on = coalesce(?, review_on) where id = ?")
                .params(name, status, number, version.nextReview(), entry.value())
                .update();
        events.publishEvent(new RegisterEvent(entry, number, version.assessment(), name, version.reason()));
    }

    private int lock(EntryId entry) {
        return jdbc.sql("select version from register_entry where id = ? for update")
                .param(entry.value())
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new Refused.NotFound("register.refused.not-found"));
    }

    private String contentOf(EntryId entry, int version) {
        return jdbc.sql("select content::text from register_version where entry_id = ? and version = ?")
                .params(entry.value(), version)
                .query(String.class)
                .single();
    }

    /** A version to be written. */
    public record NewVersion(
            EntryContent content,
            String reason,
            Optional<AssessmentId> assessment,
            PersonId by,
            @Nullable LocalDate nextReview) {}
}
