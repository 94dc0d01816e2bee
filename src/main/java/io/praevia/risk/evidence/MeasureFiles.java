package io.praevia.risk.evidence;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.answers.EvidenceFiles;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.risk.measure.Measure;
import io.praevia.risk.measure.MeasureDuties;
import io.praevia.risk.measure.Measures;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Evidence of measures, kept among the files of the assessment under {@code measure:<id>}. */
@Service
public class MeasureFiles {

    private final EvidenceFiles files;
    private final Measures measures;
    private final MeasureDuties duties;
    private final AssessmentLookup lookup;

    MeasureFiles(EvidenceFiles files, Measures measures, MeasureDuties duties, AssessmentLookup lookup) {
        this.files = files;
        this.measures = measures;
        this.duties = duties;
        this.lookup = lookup;
    }

    /** The files of a measure, oldest first; the caller has checked that it may be read. */
    @Allowed.Internal
    public List<EvidenceFiles.Evidence> of(AssessmentId id, UUID measure) {
        return files.of(id).stream()
                .filter(file -> file.question().equals(subject(measure)))
                .toList();
    }

    /**
     * Adds a file while the measure is planned or still to be done.
     *
     * @throws Refused.NotAllowed if the current person neither plans it nor sees to it
     */
    @UseCase
    @Allowed.SignedIn
    public UUID add(AssessmentId id, UUID measure, String fileName, byte[] content) {
        Measure found = measures.get(id, measure);
        if (!duties.mayDo(found) && !measures.editable(lookup.load(id))) {
            throw new Refused.NotAllowed("measure.refused.not-yours");
        }
        return files.attach(id, subject(measure), fileName, content);
    }

    /** @throws Refused.NotFound if the measure has no such file, or may not be read */
    @Allowed.SignedIn
    public Stored content(AssessmentId id, UUID measure, UUID file) {
        measures.get(id, measure);
        return of(id, measure).stream()
                .filter(f -> f.id().equals(file))
                .findFirst()
                .map(f -> new Stored(f, files.stored(id, file)))
                .orElseThrow(() -> new Refused.NotFound("assessment.refused.file"));
    }

    private static String subject(UUID measure) {
        return "measure:" + measure;
    }

    /** A file with its bytes. */
    public record Stored(EvidenceFiles.Evidence file, byte[] bytes) {}
}
