package io.praevia.review.thread;

import io.praevia.assessment.Access;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.entry.Readers;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Person;
import io.praevia.identity.Role;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import io.praevia.review.Review;
import io.praevia.review.ReviewDuties;
import io.praevia.review.Reviews;
import io.praevia.review.text.Mentions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/**
 * What a department notes for itself: read by its reviewers and by auditors, never by the owner's side, other departments
 * or the privacy office, and never part of the record.
 */
@Service
public class Notes {

    private final NoteStore store;
    private final Reviews reviews;
    private final ReviewDuties duties;
    private final CurrentPerson current;
    private final Around around;

    Notes(NoteStore store, Reviews reviews, ReviewDuties duties, CurrentPerson current, Around around) {
        this.store = store;
        this.reviews = reviews;
        this.duties = duties;
        this.current = current;
        this.around = around;
    }

    /** The notes on an assessment that the current person may read, oldest first; none for everybody else. */
    @Allowed.SignedIn
    public List<Note> of(AssessmentId id) {
        return store.of(around.lookup().get(id).id()).stream()
                .filter(note -> mayRead(id, note.department()))
                .toList();
    }

    /** True if the current person may read and write notes of the department that reviews. */
    @Allowed.SignedIn
    public boolean mayWrite(Review review) {
        return duties.reviewsFor(review.assessment(), review.department());
    }

    /** Notes something for the department that reviews. */
    @UseCase
    @Allowed.SignedIn
    public UUID add(UUID reviewId, @Nullable String question, @Nullable String body) {
        Review review = reviews.get(reviewId);
        if (!mayWrite(review)) {
            throw new Refused.NotAllowed("review.refused.not-your-note");
        }
        String about = question == null || question.isBlank() ? null : question;
        if (about != null && !review.questions().contains(about)) {
            throw new Refused.Invalid("question", "review.refused.question");
        }
        AssessmentId id = review.assessment();
        String words = Words.required("note", body, Words.TEXT, "review.refused.note");
        around.mentions().check("note", words, colleagues(id, review.department()));
        UUID note = store.insert(id, review.department(), about, words, current.id());
        around.mentions().tell(id, words, note, "/assessments/%s/threads#note-%s".formatted(id, note));
        around.assessments()
                .note(
                        id,
                        "note.added",
                        Map.of(
                                "note",
                                note.toString(),
                                "department",
                                review.department().value()),
                        Map.of());
        return note;
    }

    /** Removes an own note; twice has no effect. */
    @UseCase
    @Allowed.SignedIn
    public void remove(AssessmentId id, UUID note) {
        of(id).stream().filter(one -> one.id().equals(note)).findFirst().ifPresent(found -> {
            if (!found.author().equals(current.id())) {
                throw new Refused.NotAllowed("review.refused.not-your-note");
            }
            store.delete(note);
            around.assessments()
                    .note(
                            id,
                            "note.removed",
                            Map.of(
                                    "note",
                                    note.toString(),
                                    "department",
                                    found.department().value()),
                            Map.of());
        });
    }

    private boolean mayRead(AssessmentId id, DepartmentId department) {
        return duties.reviewsFor(id, department) || current.get().is(Role.AUDITOR) && !around.ownerSide(id);
    }

    private List<Person> colleagues(AssessmentId id, DepartmentId department) {
        return around.readers().of(id).stream()
                .filter(person ->
                        person.is(Role.REVIEWER) && person.department().equals(department))
                .toList();
    }

    /** A note of a department to itself. */
    public record Note(
            UUID id,
            DepartmentId department,
            Optional<String> question,
            String body,
            PersonId author,
            Instant createdAt) {}

    /** What notes need of others. */
    @Component("noteSurroundings")
    record Around(AssessmentLookup lookup, Assessments assessments, Readers readers, Mentions mentions, Access access) {

        boolean ownerSide(AssessmentId id) {
            return access.mayEdit(lookup.load(id));
        }
    }
}
