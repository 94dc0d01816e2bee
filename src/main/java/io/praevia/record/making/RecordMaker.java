package io.praevia.record.making;

import io.praevia.assessment.Phase;
import io.praevia.kernel.AssessmentId;
import io.praevia.record.SealedRecord.Kind;
import io.praevia.record.chapter.RecordPages;
import io.praevia.record.dossier.Dossier;
import io.praevia.record.dossier.DossierJson;
import io.praevia.record.dossier.Dossiers;
import io.praevia.record.dossier.Sha256;
import io.praevia.record.page.Edition;
import io.praevia.record.page.RecordWords;
import io.praevia.record.pdf.PdfDocument;
import io.praevia.record.pdf.PdfDocument.Attachment;
import io.praevia.record.pdf.PdfRenderer;
import io.praevia.record.seal.SealingKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** From an assessment to an unsealed PDF: read, write as data, print, attach. */
@Component
class RecordMaker {

    private final Dossiers dossiers;
    private final DossierJson json;
    private final RecordPages pages;
    private final PdfRenderer renderer;
    private final SealingKey key;
    private final Imprint imprint;

    RecordMaker(
            Dossiers dossiers,
            DossierJson json,
            RecordPages pages,
            PdfRenderer renderer,
            SealingKey key,
            Imprint imprint) {
        this.dossiers = dossiers;
        this.json = json;
        this.pages = pages;
        this.renderer = renderer;
        this.key = key;
        this.imprint = imprint;
    }

    /** Reads everything; the id of the record follows from the assessment, so that a retry names the same record. */
    Draft draft(AssessmentId assessment, Instant at, boolean preview) {
        Dossier dossier = dossiers.read(assessment, imprint.language());
        UUID id = UUID.nameUUIDFromBytes(("record:" + assessment).getBytes(StandardCharsets.UTF_8));
        Kind kind = dossier.assessment().phase() == Phase.NOT_REQUIRED ? Kind.NOT_REQUIRED : Kind.DECISION;
        byte[] data = json.write(
                dossier,
                new DossierJson.Head(
                        id, kind.key(), imprint.language().toLanguageTag(), preview ? null : at, imprint.software()));
        Edition edition = new Edition(
                id,
                kind,
                imprint.language(),
                key.signerName(),
                key.isEvaluation(),
                Sha256.hex(data),
                at,
                preview,
                false,
                imprint.baseUrl() + "/verify?record=" + id);
        return new Draft(dossier, edition, data);
    }

    /** The unsealed PDF; a preview carries no files. */
    byte[] render(Draft draft) {
        String xhtml = pages.fill(draft.dossier(), draft.edition()).xhtml();
        return renderer.render(new PdfDocument(
                xhtml,
                draft.edition().language(),
                draft.edition().dataHash(),
                draft.edition().at(),
                draft.edition().preview() ? List.of() : attachments(draft)));
    }

    private static RecordWords words(Draft draft) {
        return new RecordWords(draft.edition().language());
    }

    private List<Attachment> attachments(Draft draft) {
        List<Attachment> files = new ArrayList<>();
        files.add(Attachment.data("assessment.json", draft.data(), words(draft).text("attached.data")));
        draft.dossier()
                .models()
                .forEach(model -> files.add(Attachment.evidence(
                        model.name(),
                        "application/xml",
                        words(draft).text("attached.model", model.version()),
                        model.content())));
        draft.dossier().carried().forEach(file -> {
            String name = "evidence-%d-%s"
                    .formatted(files.size() - draft.dossier().models().size(), file.fileName());
            byte[] content = dossiers.content(draft.dossier().assessment().id(), file);
            files.add(Attachment.evidence(name, file.mediaType(), "SHA-256 " + file.sha256(), content));
        });
        return files;
    }

    /** What the record says of the system that made it. */
    @Component
    static class Imprint {

        private final String baseUrl;
        private final String version;
        private final Locale language;

        Imprint(
                @Value("${praevia.base-url:http://localhost:${server.port:8080}}") String baseUrl,
                @Value("${praevia.record.language:${praevia.language:en}}") String language,
                ObjectProvider<BuildProperties> build) {
            this.language = RecordWords.translated(Locale.forLanguageTag(language));
            this.baseUrl = baseUrl.replaceAll("/+$", "");
            this.version = Optional.ofNullable(build.getIfAvailable())
                    .map(BuildProperties::getVersion)
                    .orElse("development");
        }

        String baseUrl() {
            return baseUrl;
        }

        /** One language for all records of the organisation. */
        Locale language() {
            return language;
        }

        List<String> software() {
            return List.of(
                    "Praevia " + version,
                    "PDFBox " + org.apache.pdfbox.util.Version.getVersion(),
                    "Java " + Runtime.version().feature());
        }
    }
}
