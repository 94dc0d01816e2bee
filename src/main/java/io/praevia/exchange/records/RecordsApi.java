package io.praevia.exchange.records;

import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.record.Records;
import io.praevia.record.SealedRecord;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@RestController
@RequestMapping("/api/v1/assessments/{id}/record")
@Tag(name = "Records")
class RecordsApi {

    private final Records records;
    private final JsonMapper json;

    RecordsApi(Records records, JsonMapper json) {
        this.records = records;
        this.json = json;
    }

    @GetMapping
    @Allowed.SignedIn
    @Operation(summary = "How far the sealed record is, and what it is")
    Status status(@PathVariable AssessmentId id) {
        Records.State state = records.state(id);
        if (state instanceof Records.State.Sealed sealed) {
            return new Status("sealed", RecordView.of(sealed.record()));
        }
        String key = state instanceof Records.State.NotDue
                ? "not-due"
                : state instanceof Records.State.Failed ? "failed" : "being-sealed";
        return new Status(key, null);
    }

    @GetMapping("/data")
    @Allowed.SignedIn
    @Operation(summary = "The machine-readable data of the record")
    JsonNode data(@PathVariable AssessmentId id) {
        return json.readTree(records.data(id));
    }

    @GetMapping(value = "/pdf", produces = MediaType.ALL_VALUE)
    @Allowed.SignedIn
    @Operation(summary = "The sealed PDF, byte for byte")
    ResponseEntity<byte[]> pdf(@PathVariable AssessmentId id) {
        SealedRecord record = records.get(id);
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(record.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .eTag("\"" + record.sha256() + "\"")
                .body(records.pdf(id));
    }

    /** How far the record is. */
    @Schema(name = "RecordStatus")
    record Status(
            @Schema(description = "not-due, being-sealed, failed or sealed")
            String state,

            @Nullable RecordView record) {}

    /** A sealed record without its bytes. */
    @Schema(name = "Record")
    record RecordView(
            String id,
            String reference,

            @Schema(description = "decision or not-required")
            String kind,

            @Schema(description = "Of the sealed file, lower-case hexadecimal")
            String sha256,

            @Schema(description = "Of assessment.json inside the file")
            String dataSha256,

            int pages,

            @Schema(description = "In bytes") long size,

            String signer,
            Instant sealedAt) {

        static RecordView of(SealedRecord record) {
            return new RecordView(
                    record.id().toString(),
                    record.reference(),
                    record.kind().key(),
                    record.sha256(),
                    record.dataSha256(),
                    record.pages(),
                    record.size(),
                    record.signer(),
                    record.sealedAt());
        }
    }
}
