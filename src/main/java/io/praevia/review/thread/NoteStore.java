package io.praevia.review.thread;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of private notes. */
@Component
class NoteStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    NoteStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Notes.Note> of(AssessmentId id) {
        return jdbc.sql("select * from review_note where assessment_id = ? order by created_at, id")
                .param(id.value())
                .query(NoteStore::note)
                .list();
    }

    UUID insert(AssessmentId id, DepartmentId department, @Nullable String question, String body, PersonId author) {
        UUID note = UUID.randomUUID();
        jdbc.sql("insert into review_note (id, assessment_id, department_id, question_id, body, author_id, created_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(
                        note,
                        id.value(),
                        department.value(),
                        question,
                        body,
                        author.value(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return note;
    }

    void delete(UUID note) {
        jdbc.sql("delete from review_note where id = ?").param(note).update();
    }

    private static Notes.Note note(ResultSet row, int n) throws SQLException {
        return new Notes.Note(
                row.getObject("id", UUID.class),
                new DepartmentId(row.getString("department_id")),
                Optional.ofNullable(row.getString("question_id")),
                row.getString("body"),
                new PersonId(row.getObject("author_id", UUID.class)),
                row.getTimestamp("created_at").toInstant());
    }
}
