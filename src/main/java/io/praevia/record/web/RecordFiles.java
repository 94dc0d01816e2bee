package io.praevia.record.web;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.record.Records;
import io.praevia.record.SealedRecord;
import io.praevia.record.making.Previews;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** The record and its preview as files; shown in a frame of our own pages only, or downloaded. */
@Controller
class RecordFiles {

    private static final Duration PREVIEW_LIFE = Duration.ofSeconds(30);

    private final Records records;
    private final Previews previews;
    private final AssessmentLookup lookup;

    RecordFiles(Records records, Previews previews, AssessmentLookup lookup) {
        this.records = records;
        this.previews = previews;
        this.lookup = lookup;
    }

    /** The sealed file; with {@code download} as an attachment. */
    @GetMapping("/assessments/{id}/record.pdf")
    @Allowed.SignedIn
    @Nullable
    ResponseEntity<byte[]> record(
            @PathVariable AssessmentId id,
            @RequestParam(name = "download", required = false) @Nullable String download,
            WebRequest request) {
        SealedRecord record = records.get(id);
        if (request.checkNotModified('"' + record.sha256() + '"')) {
            return null;
        }
        return file(record.fileName(), download != null)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(record.sha256())
                .body(records.pdf(id));
    }

    /** The record as it would be sealed now. */
    @GetMapping("/assessments/{id}/preview.pdf")
    @Allowed.SignedIn
    ResponseEntity<byte[]> preview(@PathVariable AssessmentId id) {
        String name = lookup.get(id).reference() + "-preview.pdf";
        return file(name, false)
                .cacheControl(CacheControl.maxAge(PREVIEW_LIFE).cachePrivate())
                .body(previews.preview(id));
    }

    private static ResponseEntity.BodyBuilder file(String name, boolean download) {
        ContentDisposition.Builder disposition =
                download ? ContentDisposition.attachment() : ContentDisposition.inline();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition.filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff");
    }
}
