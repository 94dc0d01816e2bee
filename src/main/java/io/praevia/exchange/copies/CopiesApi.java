package io.praevia.exchange.copies;

import io.praevia.exchange.api.Created;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.record.Copies;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1/assessments")
@Tag(name = "Assessments")
class CopiesApi {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Copies copies;
    private final AssessmentImports imports;

    CopiesApi(Copies copies, AssessmentImports imports) {
        this.copies = copies;
        this.imports = imports;
    }

    @GetMapping(value = "/{id}/copy", produces = MediaType.APPLICATION_JSON_VALUE)
    @Allowed.SignedIn
    @Operation(summary = "The assessment as it stands, in the form of assessment.json inside records; not evidence")
    ResponseEntity<byte[]> data(@PathVariable AssessmentId id) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(copies.data(id));
    }

    @GetMapping(value = "/{id}/answers.docx", produces = MediaType.ALL_VALUE)
    @Allowed.SignedIn
    @Operation(summary = "What was asked and answered, as a Word document; not the sealed record")
    ResponseEntity<byte[]> word(@PathVariable AssessmentId id, Locale language) {
        return ResponseEntity.ok().contentType(WORD).body(copies.word(id, language));
    }

    @PostMapping(value = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allowed.SignedIn
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Begin an assessment from a record (PDF) or its assessment.json; the same file once")
    ResponseEntity<ImportView> bring(@RequestPart MultipartFile file) throws IOException {
        AssessmentImports.Imported imported = imports.bring(file.getBytes());
        return Created.at("/assessments/" + imported.assessment(), ImportView.of(imported));
    }

    /** What became of a file. */
    @Schema(name = "AssessmentImport")
    record ImportView(
            String id,
            String reference,

            @Schema(description = "The reference that it has where it comes from")
            String from,

            @Schema(description = "True if you brought this file before; nothing was changed")
            boolean again,

            @Schema(description = "What could not be taken over, in words")
            List<String> left) {

        static ImportView of(AssessmentImports.Imported imported) {
            return new ImportView(
                    imported.assessment().toString(),
                    imported.reference(),
                    imported.from(),
                    imported.again(),
                    imported.left().stream().map(Object::toString).toList());
        }
    }
}
