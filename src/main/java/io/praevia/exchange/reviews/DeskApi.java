package io.praevia.exchange.reviews;

import io.praevia.exchange.api.Created;
import io.praevia.exchange.api.PersonView;
import io.praevia.identity.Allowed;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.review.Reviews;
import io.praevia.review.thread.Notes;
import io.praevia.review.thread.Questions;
import io.praevia.review.thread.Seen;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Reviews")
class DeskApi {

    private final Reviews reviews;
    private final Questions questions;
    private final Notes notes;
    private final Seen seen;
    private final People people;

    DeskApi(Reviews reviews, Questions questions, Notes notes, Seen seen, People people) {
        this.reviews = reviews;
        this.questions = questions;
        this.notes = notes;
        this.seen = seen;
        this.people = people;
    }

    @PostMapping("/reviews/{review}/ask")
    @Allowed.SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Send your pending comments and replies as questions to the owner; the review stays open")
    void ask(@PathVariable UUID review) {
        questions.ask(review);
    }

    @GetMapping("/reviews/{review}/changed")
    @Allowed.SignedIn
    @Operation(summary = "Questions of which the answer, the risks or the threads changed since you last looked")
    List<String> changed(@PathVariable UUID review) {
        return seen.changed(reviews.get(review));
    }

    @PostMapping("/reviews/{review}/seen")
    @Allowed.SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say that you saw one question or, without one, all of them")
    void seen(@PathVariable UUID review, @RequestBody Looked body) {
        seen.mark(review, body.question());
    }

    @GetMapping("/assessments/{id}/notes")
    @Allowed.SignedIn
    @Operation(summary = "Private notes of your department; an auditor's are those of every department")
    List<NoteView> notes(@PathVariable AssessmentId id) {
        List<Notes.Note> all = notes.of(id);
        var names =
                PersonView.names(people, all.stream().map(Notes.Note::author).toList());
        return all.stream()
                .map(note -> new NoteView(
                        note.id().toString(),
                        note.department().value(),
                        note.question().orElse(null),
                        note.body(),
                        names.apply(note.author()),
                        note.createdAt()))
                .toList();
    }

    @PostMapping("/reviews/{review}/notes")
    @Allowed.SignedIn
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Note something for your department only; it is never part of the record")
    ResponseEntity<Created.Id> note(@PathVariable UUID review, @RequestBody NewNote body) {
        UUID note = notes.add(review, body.question(), body.body());
        AssessmentId id = reviews.get(review).assessment();
        return Created.at("/assessments/%s/notes/%s".formatted(id, note), new Created.Id(note.toString()));
    }

    @DeleteMapping("/assessments/{id}/notes/{note}")
    @Allowed.SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a note that you wrote; twice has no effect")
    void remove(@PathVariable AssessmentId id, @PathVariable UUID note) {
        notes.remove(id, note);
    }

    /** What was looked at. */
    record Looked(@Nullable String question) {}

    /** A note to be added. */
    record NewNote(@Nullable String question, @Nullable String body) {}

    /** A private note. */
    @Schema(name = "PrivateNote")
    record NoteView(
            String id,
            String department,
            @Nullable String question,
            String body,
            PersonView author,
            Instant createdAt) {}
}
