package io.praevia.record.enclosed;

import io.praevia.record.page.Blocks.Column;
import io.praevia.record.page.Blocks.Table;
import io.praevia.record.page.RecordWords;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files inside the record, each with its size and hash, so that a replaced one can be told by anybody. */
public final class FilesChapter {

    private FilesChapter() {}

    /** Null when there are none. */
    public static @Nullable Table table(Backing backing, RecordWords words) {
        if (backing.files().isEmpty()) {
            return null;
        }
        List<List<String>> rows = backing.files().stream()
                .map(file ->
                        List.of(file.name(), file.description(), words.text("files.bytes", file.size()), file.sha256()))
                .toList();
        return new Table(
                words.text("files.caption"),
                List.of(
                        new Column(words.text("rules.file"), 24),
                        new Column(words.text("files.what"), 24),
                        new Column(words.text("files.size"), 14),
                        new Column(words.text("rules.hash"), 38)),
                rows);
    }
}
