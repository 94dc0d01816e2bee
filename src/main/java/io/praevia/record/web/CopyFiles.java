package io.praevia.record.web;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.record.Copies;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An assessment as it stands, to take along; never the sealed record. */
@Controller
class CopyFiles {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Copies copies;
    private final AssessmentLookup lookup;

    CopyFiles(Copies copies, AssessmentLookup lookup) {
        this.copies = copies;
        this.lookup = lookup;
    }

    /** Its data, which another installation can begin an assessment from. */
    @GetMapping("/assessments/{id}/copy.json")
    @Allowed.SignedIn
    ResponseEntity<byte[]> data(@PathVariable AssessmentId id) {
        return file(id, ".json", MediaType.APPLICATION_JSON, copies.data(id));
    }

    /** What was asked and answered, to be passed on and edited. */
    @GetMapping("/assessments/{id}/answers.docx")
    @Allowed.SignedIn
    ResponseEntity<byte[]> word(@PathVariable AssessmentId id, Locale language) {
        return file(id, ".docx", WORD, copies.word(id, language));
    }

    private ResponseEntity<byte[]> file(AssessmentId id, String ending, MediaType type, byte[] content) {
        String name = lookup.get(id).reference() + ending;
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }
}
