package io.praevia.record.making;

import io.praevia.assessment.Phase;
import io.praevia.audit.AuditLog;
import io.praevia.audit.TrailProofs;
import io.praevia.audit.note.Checkpoint;
import io.praevia.audit.proof.TrailProof;
import io.praevia.kernel.AssessmentId;
import io.praevia.record.SealedRecord.Kind;
import io.praevia.record.appearance.Appearance;
import io.praevia.record.chapter.RecordPages;
import io.praevia.record.dossier.AppearanceJson;
import io.praevia.record.dossier.Dossier;
import io.praevia.record.dossier.DossierJson;
import io.praevia.record.dossier.Dossiers;
import io.praevia.record.dossier.Sha256;
import io.praevia.record.enclosed.Backing;
import io.praevia.record.enclosed.Enclosure;
import io.praevia.record.enclosed.Enclosures;
import io.praevia.record.page.Edition;
import io.praevia.record.page.RecordWords;
import io.praevia.record.pdf.PdfDocument;
import io.praevia.record.pdf.PdfRenderer;
import io.praevia.record.seal.SealingKey;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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
    private final Sides sides;

    RecordMaker(
            Dossiers dossiers,
            DossierJson json,
            RecordPages pages,
            PdfRenderer renderer,
            SealingKey key,
            Imprint imprint,
            Sides sides) {
        this.dossiers = dossiers;
        this.json = json;
        this.pages = pages;
        this.renderer = renderer;
        this.key = key;
        this.imprint = imprint;
        this.sides = sides;
    }

    /** Reads everything; the id of the record follows from the assessment, so that a retry names the same record. */
    Draft draft(AssessmentId assessment, Instant at, boolean preview) {
        Dossier dossier = dossiers.read(assessment, imprint.language());
        UUID id = UUID.nameUUIDFromBytes(("record:" + assessment).getBytes(StandardCharsets.UTF_8));
        Kind kind = dossier.assessment().phase() == Phase.NOT_REQUIRED ? Kind.NOT_REQUIRED : Kind.DECISION;
        Appearance appearance = imprint.appearance();
        byte[] data = json.write(
                dossier,
                new DossierJson.Head(
                        id,
                        kind.key(),
                        imprint.language().toLanguageTag(),
                        preview ? null : at,
                        imprint.software(),
                        AppearanceJson.write(appearance, imprint.language())));
        Optional<TrailProof> proof =
                preview ? Optional.empty() : Optional.of(sides.proofs().prove(assessment, Backing.DECIDING));
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
                proof.flatMap(TrailProof::check).map(Checkpoint::size).orElse(0L),
                imprint.baseUrl() + "/verify?record=" + id,
                appearance);
        List<Enclosure> files = proof.map(
                        proven -> sides.enclosures().of(dossier, data, proven, new RecordWords(edition.language())))
                .orElse(List.of());
        return new Draft(
                dossier, edition, data, new Backing(files, sides.trail().of(assessment), proof));
    }

    /** The unsealed PDF; a preview carries no files. */
    byte[] render(Draft draft) {
        String xhtml =
                pages.fill(draft.dossier(), draft.edition(), draft.backing()).xhtml();
        return renderer.render(new PdfDocument(
                xhtml,
                draft.edition().language(),
                draft.edition().dataHash(),
                draft.edition().at(),
                draft.backing().files().stream().map(Enclosure::attachment).toList()));
    }

    /** What stands behind the pages. */
    @Component
    record Sides(TrailProofs proofs, AuditLog trail, Enclosures enclosures) {}
}
