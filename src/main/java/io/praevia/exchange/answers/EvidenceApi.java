package io.praevia.exchange.answers;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.assessment.answers.EvidenceFiles;
import io.praevia.exchange.api.Created;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/assessments/{id}/evidence")
@Tag(name = "Evidence")
class EvidenceApi {

    private final AssessmentLookup lookup;
    private final Answers answers;
    private final EvidenceFiles files;

    EvidenceApi(AssessmentLookup lookup, Answers answers, EvidenceFiles files) {
        this.lookup = lookup;
        this.answers = answers;
        this.files = files;
    }

    @GetMapping
    @Allowed.SignedIn
    @Operation(summary = "The files of an assessment, oldest first")
    List<EvidenceView> list(@PathVariable AssessmentId id) {
        return files.of(lookup.get(id).id()).stream().map(EvidenceView::of).toList();
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allowed.SignedIn
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Attach a file of at most 20 MB to a question")
    ResponseEntity<EvidenceView> add(
            @PathVariable AssessmentId id, @RequestParam String question, @RequestPart MultipartFile file)
            throws IOException {
        requireQuestion(lookup.get(id), question);
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        UUID added = files.add(id, question, name, file.getBytes());
        return Created.at("/assessments/%s/evidence/%s".formatted(id, added), EvidenceView.of(find(id, added)));
    }

    @GetMapping(value = "/{evidence}", produces = MediaType.ALL_VALUE)
    @Allowed.SignedIn
    @Operation(summary = "Download a file")
    ResponseEntity<byte[]> download(@PathVariable AssessmentId id, @PathVariable UUID evidence) {
        byte[] content = files.content(id, evidence);
        EvidenceFiles.Evidence file = find(id, evidence);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }

    private EvidenceFiles.Evidence find(AssessmentId id, UUID evidence) {
        return files.of(id).stream()
                .filter(file -> file.id().equals(evidence))
                .findFirst()
                .orElseThrow(() -> new Refused.NotFound("assessment.refused.file"));
    }

    private void requireQuestion(Assessment assessment, String question) {
        if (answers.questionnaire(assessment, Assessments.DPIA)
                .question(question)
                .isEmpty()) {
            throw new Refused.Invalid("question", "api.refused.question");
        }
    }

    /** A stored file. */
    @Schema(name = "Evidence")
    record EvidenceView(
            String id,
            String question,
            String fileName,

            @Schema(description = "What the content really is")
            String mediaType,

            @Schema(description = "In bytes") long size,

            @Schema(description = "Lower-case hexadecimal") String sha256,
            Instant addedAt) {

        static EvidenceView of(EvidenceFiles.Evidence file) {
            return new EvidenceView(
                    file.id().toString(),
                    file.question(),
                    file.fileName(),
                    file.mediaType(),
                    file.size(),
                    file.sha256(),
                    file.addedAt());
        }
    }
}
