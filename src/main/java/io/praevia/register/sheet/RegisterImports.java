package io.praevia.register.sheet;

import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import io.praevia.kernel.sheet.SheetLine;
import io.praevia.register.bulk.Batches;
import io.praevia.register.bulk.BulkEvent;
import io.praevia.register.store.EntryVersions;
import io.praevia.register.store.Origin;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Brings a spreadsheet into the register: read, looked at row by row, corrected, then all of it or nothing. */
@Service
public class RegisterImports {

    /** The most rows of a file. */
    public static final int ROWS = ImportFiles.ROWS;

    private final ImportFiles files;
    private final ImportReading reading;
    private final EntryVersions versions;
    private final Batches batches;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;

    RegisterImports(
            ImportFiles files,
            ImportReading reading,
            EntryVersions versions,
            Batches batches,
            CurrentPerson current,
            ApplicationEventPublisher events) {
        this.files = files;
        this.reading = reading;
        this.versions = versions;
        this.batches = batches;
        this.current = current;
        this.events = events;
    }

    /**
     * Takes a file in; nothing is written into the register.
     *
     * @throws Refused.Invalid if it is no spreadsheet, too large, or has no rows
     */
    @UseCase
    @Allowed.PrivacyOfficer
    public UUID upload(@Nullable String fileName, byte[] content) {
        List<SheetLine> lines = ImportFiles.lines(content);
        Set<String> taken = new HashSet<>();
        List<String> columns = lines.get(0).cells().stream()
                .map(heading -> Column.guess(heading)
                        .map(Column::key)
                        .filter(taken::add)
                        .orElse(""))
                .toList();
        return files.keep(Words.optional("file", fileName, Words.LINE), content, columns);
    }

    /** The file and what it would do now, row by row; nothing is written. */
    @UseCase
    @Allowed.PrivacyOfficer
    public ImportView view(UUID id) {
        ImportFiles.Kept file = files.get(id);
        List<ImportRow> rows = file.batch() == null ? reading.rows(file) : List.of();
        return new ImportView(id, file.name(), file.headings(), file.columns(), samples(file), rows, file.batch());
    }

    /** Takes the file's columns for these, in their order; empty for none. */
    @UseCase
    @Allowed.PrivacyOfficer
    public void map(UUID id, List<String> columns) {
        ImportFiles.Kept file = files.get(id);
        Set<String> taken = new HashSet<>();
        List<String> chosen = new ArrayList<>();
        for (int at = 0; at < file.headings().size(); at++) {
            String key = at < columns.size() ? columns.get(at) : "";
            if (!key.isEmpty() && (Column.of(key).isEmpty() || !taken.add(key))) {
                throw new Refused.Invalid(
                        "column-" + at,
                        "register.import.column",
                        file.headings().get(at));
            }
            chosen.add(key);
        }
        files.columns(id, chosen);
    }

    /** The whole file as CSV with the problems of each row in a last column, to be corrected and brought again. */
    @UseCase
    @Allowed.PrivacyOfficer
    public byte[] problems(UUID id) {
        ImportFiles.Kept file = files.get(id);
        return ProblemSheet.write(file, reading.rows(file));
    }

    /**
     * Imports the file: every row, or none. A second call for the same file has no further effect, nor has the same file
     * brought again.
     *
     * @return the batch that the versions belong to
     * @throws Refused.Conflict if a row has a problem, or nothing would change
     */
    @UseCase
    @Allowed.PrivacyOfficer
    public UUID apply(UUID id, @Nullable String reason) {
        ImportFiles.Kept file = files.get(id);
        if (file.batch() != null) {
            return file.batch();
        }
        String why = Words.required("reason", reason, Words.TEXT, "register.refused.act-reason");
        List<ImportRow> rows = reading.rows(file);
        if (rows.stream().anyMatch(row -> !row.problems().isEmpty())) {
            throw new Refused.Conflict("register.import.faulty");
        }
        List<ImportRow> written =
                rows.stream().filter(row -> !row.outcome().equals("same")).toList();
        if (written.isEmpty()) {
            throw new Refused.Conflict("register.refused.bulk-nothing");
        }
        UUID batch = batches.open("import", why, written.size());
        Origin origin = Origin.of("imported", why, current.id()).within(batch);
        versions.write(written.stream().map(row -> row.next(origin)).toList());
        files.done(id, batch);
        events.publishEvent(new BulkEvent("register.imported", batch, "import", written.size(), why));
        return batch;
    }

    private static List<String> samples(ImportFiles.Kept file) {
        return IntStream.range(0, file.headings().size())
                .mapToObj(at -> file.rows().stream()
                        .map(row -> row.cell(at))
                        .filter(cell -> !cell.isEmpty())
                        .findFirst()
                        .orElse(""))
                .toList();
    }
}
