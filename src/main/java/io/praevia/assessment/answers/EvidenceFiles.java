package io.praevia.assessment.answers;

import io.praevia.assessment.Access;
import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Files that support an answer: stored under our own id, with the type that their content really has. */
@Service
public class EvidenceFiles {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AssessmentLookup lookup;
    private final Access access;
    private final CurrentPerson current;
    private final Assessments assessments;

    EvidenceFiles(
            JdbcClient jdbc,
            Clock clock,
            AssessmentLookup lookup,
            Access access,
            CurrentPerson current,
            Assessments assessments) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.lookup = lookup;
        this.access = access;
        this.current = current;
        this.assessments = assessments;
    }

    /**
     * Adds a file to a question.
     *
     * @throws Refused.Invalid if it is empty, too large, or not of an accepted type whatever its name says
     */
    @UseCase
    @Allowed.SignedIn
    public UUID add(AssessmentId id, String question, String fileName, byte[] content) {
        Assessment assessment = lookup.get(id);
        access.requireAnswer(assessment, question);
        if (!assessment.editable()) {
            throw new Refused.Conflict(
                    "assessment.refused.no-more-files", assessment.phase().label());
        }
        return attach(id, question, fileName, content);
    }

    /**
     * Adds a file to something of an assessment, decided or not; the caller has checked who may.
     *
     * @param subject a question, or what else the file shows, such as {@code measure:<id>}
     */
    @UseCase
    @Allowed.Internal
    public UUID attach(AssessmentId id, String subject, String fileName, byte[] content) {
        FileRules.Accepted file = FileRules.check(fileName, content);
        UUID evidence = UUID.randomUUID();
        jdbc.sql("""
                        insert into evidence (id, assessment_id, question_id, file_name, media_type, size_bytes, sha256,
                            content, added_by, added_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        evidence,
                        id.value(),
                        subject,
                        file.name(),
                        file.mediaType(),
                        (long) content.length,
                        file.sha256(),
                        content,
                        current.id().value(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        assessments.note(
                id,
                "evidence.added",
                Map.of("question", subject, "sha256", file.sha256()),
                Map.of("file", file.name()));
        return evidence;
    }

    /** Takes a file out of an assessment; what was sent with it stays in the submissions. Twice has no effect. */
    @UseCase
    @Allowed.SignedIn
    public void remove(AssessmentId id, UUID evidence) {
        Assessment assessment = lookup.get(id);
        access.requireAnswer(assessment, questionOf(id, evidence));
        if (!assessment.editable()) {
            throw new Refused.Conflict(
                    "assessment.refused.files-stay", assessment.phase().label());
        }
        int removed = jdbc.sql(
                        "update evidence set removed_at = ? where id = ? and assessment_id = ? and removed_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), evidence, id.value())
                .update();
        if (removed == 1) {
            assessments.note(id, "evidence.removed", Map.of("evidence", evidence.toString()), Map.of());
        }
    }

    private String questionOf(AssessmentId id, UUID evidence) {
        return jdbc.sql("select question_id from evidence where id = ? and assessment_id = ?")
                .params(evidence, id.value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** The files of an assessment that were not removed, oldest first; without their content. */
    @Allowed.Internal
    public List<Evidence> of(AssessmentId id) {
        return jdbc.sql("select id, question_id, file_name, media_type, size_bytes, sha256, added_at from evidence"
                        + " where assessment_id = ? and removed_at is null order by added_at, id")
                .param(id.value())
                .query((row, n) -> new Evidence(
                        row.getObject("id", UUID.class),
                        row.getString("question_id"),
                        row.getString("file_name"),
                        row.getString("media_type"),
                        row.getLong("size_bytes"),
                        row.getString("sha256"),
                        row.getTimestamp("added_at").toInstant()))
                .list();
    }

    /** @throws Refused.NotFound if the file does not exist or its assessment is not shared with the current person */
    @Allowed.SignedIn
    public byte[] content(AssessmentId id, UUID evidence) {
        lookup.get(id);
        return stored(id, evidence);
    }

    /** Without a check of the reader: for the sealed record, which carries the files. */
    @Allowed.Internal
    public byte[] stored(AssessmentId id, UUID evidence) {
        return jdbc.sql("select content from evidence where id = ? and assessment_id = ?")
                .params(evidence, id.value())
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new Refused.NotFound("assessment.refused.file"));
    }

    /** A stored file; {@code size} in bytes. */
    public record Evidence(
            UUID id, String question, String fileName, String mediaType, long size, String sha256, Instant addedAt) {}
}
