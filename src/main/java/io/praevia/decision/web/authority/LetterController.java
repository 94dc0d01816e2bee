package io.praevia.decision.web.authority;

import io.praevia.decision.consultation.Letter;
import io.praevia.decision.consultation.Letters;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The letters. */
@Controller
@RequestMapping("/assessments/{id}/consultation")
class LetterController {

    private final AuthorityPage page;
    private final Letters letters;

    LetterController(AuthorityPage page, Letters letters) {
        this.page = page;
        this.letters = letters;
    }

    /** Records a letter, which may stop the clock or let it run on. */
    @PostMapping("/letters")
    @Allowed.SignedIn
    String letter(
            @PathVariable AssessmentId id,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Sent sent) {
        return page.tried(
                id,
                sent,
                "decision.consultation.said.letter",
                () -> letters.record(
                        id,
                        new Letter.Draft(
                                sent.nonce(),
                                Letter.Kind.of(sent.text("kind")).orElse(null),
                                sent.day("dated"),
                                sent.text("subject"),
                                sent.text("body"),
                                upload(file))));
    }

    /** Strikes a wrong letter. */
    @PostMapping("/letters/{letter}/struck")
    @Allowed.SignedIn
    String struck(@PathVariable AssessmentId id, @PathVariable UUID letter, Sent sent) {
        sent.fields().set("struck", letter.toString());
        return page.tried(
                id,
                sent,
                "decision.consultation.said.struck",
                () -> letters.strike(id, letter, sent.text("strikeReason")));
    }

    /** Always a download, never shown by the browser, whatever its content. */
    @GetMapping("/letters/{letter}/file")
    @Allowed.SignedIn
    ResponseEntity<byte[]> file(@PathVariable AssessmentId id, @PathVariable UUID letter) {
        byte[] content = letters.content(id, letter);
        Letter.File file =
                letters.get(id, letter).file().orElseThrow(() -> new Refused.NotFound("decision.refused.letter"));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(file.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .body(content);
    }

    private static Letter.@Nullable Upload upload(@Nullable MultipartFile file) {
        if (file == null
                || (file.isEmpty() && String.valueOf(file.getOriginalFilename()).isEmpty())) {
            return null;
        }
        try {
            return new Letter.Upload(
                    Optional.ofNullable(file.getOriginalFilename()).orElse(""), file.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
