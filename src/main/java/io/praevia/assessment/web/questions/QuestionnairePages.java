package io.praevia.assessment.web.questions;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.answers.EvidenceFiles;
import io.praevia.assessment.move.QuestionnaireMoves;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The sections of the questionnaire with their progress, and its files. */
@Controller
class QuestionnairePages {

    private final AssessmentLookup lookup;
    private final EvidenceFiles files;
    private final SectionModel models;
    private final QuestionnaireMoves moves;

    QuestionnairePages(AssessmentLookup lookup, EvidenceFiles files, SectionModel models, QuestionnaireMoves moves) {
        this.moves = moves;
        this.lookup = lookup;
        this.files = files;
        this.models = models;
    }

    @GetMapping("/assessments/{id}/questionnaire")
    @Allowed.SignedIn
    ModelAndView overview(@PathVariable AssessmentId id) {
        Assessment assessment = lookup.get(id);
        return models.overview(assessment).addObject("newer", moves.offered(assessment));
    }

    /** Always a download, never shown by the browser, whatever its content. */
    @GetMapping("/assessments/{id}/evidence/{evidence}")
    @Allowed.SignedIn
    ResponseEntity<byte[]> download(@PathVariable AssessmentId id, @PathVariable UUID evidence) {
        byte[] content = files.content(id, evidence);
        EvidenceFiles.Evidence file = files.of(id).stream()
                .filter(f -> f.id().equals(evidence))
                .findFirst()
                .orElseThrow(() -> new Refused.NotFound("assessment.refused.file"));
        ContentDisposition asFile = ContentDisposition.attachment()
                .filename(file.fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, asFile.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .body(content);
    }
}
