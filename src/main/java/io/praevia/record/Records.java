package io.praevia.record;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Phase;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads sealed records; whoever may read the assessment may read its record. */
@Service
public class Records {

    private static final String SELECT = """
            select id, assessment_id, reference, kind, sha256, data_sha256, pages, octet_length(pdf) as size, signer,
                   sealed_at from record\s""";

    private final JdbcClient jdbc;
    private final AssessmentLookup lookup;
    private final Sealing.Progress progress;

    Records(JdbcClient jdbc, AssessmentLookup lookup, Sealing.Progress progress) {
        this.jdbc = jdbc;
        this.lookup = lookup;
        this.progress = progress;
    }

    /** @throws Refused.NotFound if the assessment does not exist or is not shared with the current person */
    @Allowed.SignedIn
    public State state(AssessmentId id) {
        Assessment assessment = lookup.get(id);
        Optional<SealedRecord> record = load(id);
        if (record.isPresent()) {
            return new State.Sealed(record.get());
        }
        if (!assessment.phase().closed() || assessment.phase() == Phase.WITHDRAWN) {
            return new State.NotDue();
        }
        return progress.failed(id) ? new State.Failed() : new State.BeingSealed();
    }

    /** @throws Refused.NotFound if there is none, or the assessment is not shared with the current person */
    @Allowed.SignedIn
    public SealedRecord get(AssessmentId id) {
        lookup.get(id);
        return load(id).orElseThrow(() -> new Refused.NotFound("record.refused.not-found"));
    }

    /** The sealed file. @throws Refused.NotFound as {@link #get} */
    @Allowed.SignedIn
    public byte[] pdf(AssessmentId id) {
        return jdbc.sql("select pdf from record where id = ?")
                .param(get(id).id())
                .query(byte[].class)
                .single();
    }

    /** The machine-readable data of the record, as JSON. @throws Refused.NotFound as {@link #get} */
    @Allowed.SignedIn
    public String data(AssessmentId id) {
        return jdbc.sql("select data::text from record where id = ?")
                .param(get(id).id())
                .query(String.class)
                .single();
    }

    /** The assessment of a record that a register entry links to; says nothing of what is in it. */
    @Allowed.SignedIn
    public AssessmentId assessmentOf(UUID record) {
        return find(record)
                .map(SealedRecord::assessment)
                .orElseThrow(() -> new Refused.NotFound("record.refused.not-found"));
    }

    /** What a register entry may tell everybody about a record: reference, dates and sizes, no content. */
    @Allowed.Internal
    public Optional<SealedRecord> find(UUID record) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(record)
                .query(Records::record)
                .optional();
    }

    /** The record that is exactly this file, by SHA-256 in lower-case hex. */
    @Allowed.Internal
    public Optional<SealedRecord> findByHash(String sha256) {
        return jdbc.sql(SELECT + "where sha256 = ?")
                .param(sha256)
                .query(Records::record)
                .optional();
    }

    /** Without a check of the reader: for the job that seals. */
    @Allowed.Internal
    public Optional<SealedRecord> load(AssessmentId id) {
        return jdbc.sql(SELECT + "where assessment_id = ?")
                .param(id.value())
                .query(Records::record)
                .optional();
    }

    private static SealedRecord record(ResultSet row, int n) throws SQLException {
        return new SealedRecord(
                row.getObject("id", UUID.class),
                new AssessmentId(row.getObject("assessment_id", UUID.class)),
                row.getString("reference"),
                SealedRecord.Kind.of(row.getString("kind")),
                row.getString("sha256"),
                row.getString("data_sha256"),
                row.getInt("pages"),
                row.getLong("size"),
                row.getString("signer"),
                row.getTimestamp("sealed_at").toInstant());
    }

    /** How far the record is. */
    public sealed interface State {

        /** Nothing is decided yet, or it was withdrawn. */
        record NotDue() implements State {}

        /** Decided; the job that seals has not finished. */
        record BeingSealed() implements State {}

        /** Decided, but sealing failed and waits for operations. */
        record Failed() implements State {}

        /** Ready. */
        record Sealed(SealedRecord record) implements State {}
    }
}
