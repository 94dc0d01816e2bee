package io.praevia.decision.consultation;

import io.praevia.decision.consultation.Letter.File;
import io.praevia.decision.consultation.Letter.Struck;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class LetterStore {

    private final JdbcClient jdbc;

    LetterStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their days, without the content of files. */
    List<Letter> of(AssessmentId id) {
        return jdbc.sql("""
                        select id, kind, authority, dated, subject, body, file_name, media_type, size_bytes, sha256,
                            recorded_by, recorded_at, struck_reason, struck_by, struck_at
                        from consultation_letter where assessment_id = ? order by dated, recorded_at, id""").param(id.value()).query((row, n) -> letter(row)).list();
    }

    /** False if it is there already. */
    boolean insert(AssessmentId id, Letter letter, byte[] content) {
        Optional<File> file = letter.file();
        return jdbc.sql("""
                        insert into consultation_letter (id, assessment_id, kind, authority, dated, subject, body, file_name,
                            media_type, size_bytes, sha256, content, recorded_by, recorded_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing""")
                        .params(
                                letter.id(),
                                id.value(),
                                letter.kind().key(),
                                letter.authority(),
                                letter.on(),
                                letter.subject(),
                                letter.text(),
                                file.map(File::name).orElse(null),
                                file.map(File::mediaType).orElse(null),
                                file.map(File::size).orElse(null),
                                file.map(File::sha256).orElse(null),
                                file.isPresent() ? content : null,
                                letter.by().value(),
                                letter.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** False if it is struck already. */
    boolean strike(AssessmentId id, UUID letter, Struck struck) {
        return jdbc.sql("update consultation_letter set struck_reason = ?, struck_by = ?, struck_at = ?"
                                + " where assessment_id = ? and id = ? and struck_at is null")
                        .params(
                                struck.reason(),
                                struck.by().value(),
                                struck.at().atOffset(ZoneOffset.UTC),
                                id.value(),
                                letter)
                        .update()
                == 1;
    }

    Optional<byte[]> content(AssessmentId id, UUID letter) {
        return jdbc.sql("select content from consultation_letter where assessment_id = ? and id = ?"
                        + " and content is not null")
                .params(id.value(), letter)
                .query(byte[].class)
                .optional();
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getObject("id", UUID.class),
                Letter.Kind.of(row.getString("kind")).orElseThrow(),
                row.getString("authority"),
                row.getObject("dated", LocalDate.class),
                row.getString("subject"),
                row.getString("body"),
                file(row),
                new PersonId(row.getObject("recorded_by", UUID.class)),
                row.getTimestamp("recorded_at").toInstant(),
                struck(row));
    }

    private static Optional<File> file(ResultSet row) throws SQLException {
        String name = row.getString("file_name");
        return name == null
                ? Optional.empty()
                : Optional.of(new File(
                        name, row.getString("media_type"), row.getLong("size_bytes"), row.getString("sha256")));
    }

    private static Optional<Struck> struck(ResultSet row) throws SQLException {
        String reason = row.getString("struck_reason");
        if (reason == null) {
            return Optional.empty();
        }
        Instant at = row.getTimestamp("struck_at").toInstant();
        return Optional.of(new Struck(reason, new PersonId(row.getObject("struck_by", UUID.class)), at));
    }
}
