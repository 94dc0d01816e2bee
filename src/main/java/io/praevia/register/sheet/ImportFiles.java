package io.praevia.register.sheet;

import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.Refused;
import io.praevia.kernel.sheet.SheetLimits;
import io.praevia.kernel.sheet.SheetLine;
import io.praevia.kernel.sheet.Spreadsheet;
import java.sql.Array;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Uploaded files; each belongs to who brought it and is forgotten after a week. */
@Component
class ImportFiles {

    /** Of data, the headings not counted. */
    static final int ROWS = 10_000;

    private static final SheetLimits LIMITS = new SheetLimits(20 * 1024 * 1024, 200L * 1024 * 1024, ROWS + 1, 80);
    private static final Duration KEPT = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final CurrentPerson current;
    private final Clock clock;

    ImportFiles(JdbcClient jdbc, CurrentPerson current, Clock clock) {
        this.jdbc = jdbc;
        this.current = current;
        this.clock = clock;
    }

    /** The rows that say something, the headings first. */
    static List<SheetLine> lines(byte[] content) {
        List<SheetLine> lines = Spreadsheet.read(content, LIMITS).stream()
                .filter(line -> line.cells().stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
        if (lines.size() < 2) {
            throw new Refused.Invalid("file", "register.import.empty");
        }
        return lines;
    }

    UUID keep(String name, byte[] content, List<String> columns) {
        jdbc.sql("delete from register_import where created_at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into register_import (id, person_id, file_name, content, columns, created_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        current.id().value(),
                        name,
                        content,
                        columns.toArray(String[]::new),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** @throws Refused.NotFound unless the person brought it */
    Kept get(UUID id) {
        return jdbc.sql(
                        "select file_name, content, columns, batch_id from register_import where id = ? and person_id = ? for update")
                .params(id, current.id().value())
                .query((row, n) -> {
                    Array columns = row.getArray("columns");
                    return new Kept(
                            row.getString("file_name"),
                            lines(row.getBytes("content")),
                            List.of((String[]) columns.getArray()),
                            row.getObject("batch_id", UUID.class));
                })
                .optional()
                .orElseThrow(() -> new Refused.NotFound("register.import.gone"));
    }

    void columns(UUID id, List<String> columns) {
        jdbc.sql("update register_import set columns = ? where id = ? and batch_id is null")
                .params(columns.toArray(String[]::new), id)
                .update();
    }

    void done(UUID id, UUID batch) {
        jdbc.sql("update register_import set batch_id = ? where id = ?")
                .params(batch, id)
                .update();
    }

    /** A file that was read. */
    record Kept(
            String name,
            List<SheetLine> lines,
            List<String> columns,
            @Nullable UUID batch) {

        List<String> headings() {
            return lines.get(0).cells();
        }

        List<SheetLine> rows() {
            return lines.subList(1, lines.size());
        }
    }
}
