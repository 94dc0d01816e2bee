package io.praevia.record.making;

import io.praevia.record.page.Edition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores sealed records: one an assessment, for ever. */
@Component
class RecordShelf {

    private final JdbcClient jdbc;

    RecordShelf(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False if the assessment has a record already, made in the same instant by somebody else. */
    boolean put(Draft draft, byte[] sealed, String sha256) {
        Edition edition = draft.edition();
        int added = jdbc.sql("""
                        insert into record (id, assessment_id, reference, kind, sha256, data_sha256, pdf, pages, data, language,
                            signer, sealed_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                        on conflict (assessment_id) do nothing""")
                .params(
                        edition.id(),
                        draft.dossier().assessment().id().value(),
                        draft.dossier().assessment().reference(),
                        edition.kind().key(),
                        sha256,
                        edition.dataHash(),
                        sealed,
                        pages(sealed),
                        new String(draft.data(), StandardCharsets.UTF_8),
                        edition.language().toLanguageTag(),
                        edition.organisation(),
                        edition.at().atOffset(ZoneOffset.UTC))
                .update();
        return added > 0;
    }

    private static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException("the sealed record cannot be read back", e);
        }
    }
}
