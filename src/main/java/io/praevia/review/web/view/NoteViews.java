package io.praevia.review.web.view;

import io.praevia.identity.CurrentPerson;
import io.praevia.review.thread.Notes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Private notes as pages show them. */
@Component
public class NoteViews {

    private final Remarks remarks;
    private final CurrentPerson current;

    NoteViews(Remarks remarks, CurrentPerson current) {
        this.remarks = remarks;
        this.current = current;
    }

    public List<Note> of(List<Notes.Note> notes) {
        return notes.stream()
                .map(note -> new Note(
                        note.id(),
                        note.question().orElse(""),
                        remarks.by(note.author(), note.createdAt()),
                        note.body(),
                        current.findId().equals(Optional.of(note.author()))))
                .toList();
    }

    /** A private note; {@code own} ones can be removed. */
    public record Note(UUID id, String question, Remark.By by, String body, boolean own) {}
}
