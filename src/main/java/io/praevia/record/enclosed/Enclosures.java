package io.praevia.record.enclosed;

import io.praevia.assessment.answers.EvidenceFiles.Evidence;
import io.praevia.audit.proof.TrailProof;
import io.praevia.kernel.AssessmentId;
import io.praevia.record.dossier.Dossier;
import io.praevia.record.dossier.Dossiers;
import io.praevia.record.page.RecordWords;
import io.praevia.record.pdf.PdfDocument.Relationship;
import io.praevia.register.dpv.DecisionExport;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Collects the files inside a record: its data, the proof, the register's entries, the models, the evidence. */
@Component
public class Enclosures {

    private final Dossiers dossiers;
    private final DecisionExport register;

    Enclosures(Dossiers dossiers, DecisionExport register) {
        this.dossiers = dossiers;
        this.register = register;
    }

    /**
     * In the order in which the record lists them.
     *
     * @param data {@code assessment.json}
     */
    public List<Enclosure> of(Dossier dossier, byte[] data, TrailProof proof, RecordWords words) {
        AssessmentId id = dossier.assessment().id();
        List<Enclosure> all = new ArrayList<>();
        all.add(Enclosure.of(
                "assessment.json", "application/json", words.text("attached.data"), Relationship.DATA, data));
        all.add(Enclosure.of(
                "trail.json", "application/json", words.text("attached.trail"), Relationship.DATA, proof.json()));
        register.jsonLd(id)
                .ifPresent(entries -> all.add(Enclosure.of(
                        "register.jsonld",
                        "application/ld+json",
                        words.text("attached.register"),
                        Relationship.DATA,
                        entries)));
        dossier.models()
                .forEach(model -> all.add(Enclosure.of(
                        model.name(),
                        "application/xml",
                        words.text("attached.model", model.version()),
                        Relationship.SUPPLEMENT,
                        model.content())));
        int number = 0;
        for (Evidence file : dossier.carried()) {
            all.add(evidence(id, file, ++number, words));
        }
        return all;
    }

    private Enclosure evidence(AssessmentId id, Evidence file, int number, RecordWords words) {
        return new Enclosure(
                "evidence-%d-%s".formatted(number, file.fileName()),
                file.mediaType(),
                words.text("attached.evidence"),
                Relationship.SUPPLEMENT,
                file.size(),
                file.sha256(),
                () -> dossiers.content(id, file));
    }
}
