package io.praevia.exchange.decisions;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.decision.consultation.Letter;
import io.praevia.decision.consultation.Letters;
import io.praevia.decision.consultation.Packets;
import io.praevia.exchange.api.Created;
import io.praevia.exchange.api.Keys;
import io.praevia.exchange.api.PersonView;
import io.praevia.exchange.decisions.ConsultationViews.LetterView;
import io.praevia.identity.Allowed;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The letters to and from the authority, and the packet among them. */
@RestController
@RequestMapping("/api/v1/assessments/{id}/consultation")
@Tag(name = "Prior consultation")
class LettersApi {

    private final AssessmentLookup lookup;
    private final Letters letters;
    private final Packets packets;
    private final People people;

    LettersApi(AssessmentLookup lookup, Letters letters, Packets packets, People people) {
        this.lookup = lookup;
        this.letters = letters;
        this.packets = packets;
        this.people = people;
    }

    @GetMapping("/letters")
    @Allowed.SignedIn
    @Operation(summary = "Every letter in the order of their days, struck ones included")
    List<LetterView> list(@PathVariable AssessmentId id) {
        List<Letter> all = letters.of(lookup.get(id).id());
        var names = PersonView.names(people, all.stream().map(Letter::by).toList());
        return all.stream().map(letter -> LetterView.of(letter, names)).toList();
    }

    @PostMapping(value = "/letters", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allowed.SignedIn
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Record a letter; a request stops the authority's clock, a reply lets it run on")
    ResponseEntity<LetterView> add(
            @PathVariable AssessmentId id,
            @ModelAttribute ConsultationBodies.NewLetter body,
            @RequestPart(required = false) @Nullable MultipartFile file)
            throws IOException {
        UUID letter = body.letter() == null ? UUID.randomUUID() : Keys.uuid("letter", body.letter());
        Letter.Upload upload =
                file == null ? null : new Letter.Upload(String.valueOf(file.getOriginalFilename()), file.getBytes());
        letters.record(
                id,
                new Letter.Draft(
                        letter,
                        Letter.Kind.of(body.kind()).orElse(null),
                        body.on(),
                        body.subject(),
                        body.text(),
                        upload));
        return created(id, letter);
    }

    @PostMapping("/packets")
    @Allowed.SignedIn
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Make the consultation packet as it is now and keep it as sent")
    ResponseEntity<LetterView> send(@PathVariable AssessmentId id, @RequestBody ConsultationBodies.NewPacket body) {
        UUID letter = body.id() == null ? UUID.randomUUID() : Keys.uuid("id", body.id());
        packets.send(
                id,
                new Packets.Draft(letter, body.authority(), body.on(), body.reason()),
                LocaleContextHolder.getLocale());
        return created(id, letter);
    }

    @PostMapping("/letters/{letter}/struck")
    @Allowed.SignedIn
    @Operation(summary = "Strike a wrong letter; it stays, with the reason")
    LetterView strike(
            @PathVariable AssessmentId id, @PathVariable UUID letter, @RequestBody ConsultationBodies.Struck body) {
        letters.strike(id, letter, body.reason());
        return view(id, letter);
    }

    @GetMapping(value = "/letters/{letter}/file", produces = MediaType.ALL_VALUE)
    @Allowed.SignedIn
    @Operation(summary = "Download the file of a letter; of a packet, exactly as it was sent")
    ResponseEntity<byte[]> file(@PathVariable AssessmentId id, @PathVariable UUID letter) {
        byte[] content = letters.content(id, letter);
        Letter.File file =
                letters.get(id, letter).file().orElseThrow(() -> new Refused.NotFound("decision.refused.letter"));
        String name = ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, name)
                .body(content);
    }

    private ResponseEntity<LetterView> created(AssessmentId id, UUID letter) {
        return Created.at("/assessments/%s/consultation/letters/%s/file".formatted(id, letter), view(id, letter));
    }

    private LetterView view(AssessmentId id, UUID letter) {
        Letter known = letters.get(id, letter);
        return LetterView.of(known, PersonView.names(people, List.of(known.by())));
    }
}
