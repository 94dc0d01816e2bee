package io.praevia.record.making;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.record.Copies;
import io.praevia.record.dossier.Dossier;
import io.praevia.record.dossier.Dossiers;
import io.praevia.record.page.RecordWords;
import io.praevia.record.seal.SealingKey;
import io.praevia.record.word.WordAnswers;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

@Service
class AssessmentCopies implements Copies {

    private final AssessmentLookup lookup;
    private final RecordMaker maker;
    private final Clock clock;
    private final Around around;

    AssessmentCopies(AssessmentLookup lookup, RecordMaker maker, Clock clock, Around around) {
        this.lookup = lookup;
        this.maker = maker;
        this.clock = clock;
        this.around = around;
    }

    @Override
    @Allowed.SignedIn
    public byte[] data(AssessmentId id) {
        lookup.get(id);
        return maker.draft(id, clock.instant().truncatedTo(ChronoUnit.SECONDS), true)
                .data();
    }

    @Override
    @Allowed.SignedIn
    public byte[] word(AssessmentId id, Locale wanted) {
        lookup.get(id);
        RecordWords words = new RecordWords(RecordWords.translated(wanted));
        Dossier dossier = around.dossiers().read(id, words.language());
        String address = around.imprint().baseUrl() + "/assessments/" + id;
        return around.seats()
                .render(() ->
                        new WordAnswers(dossier, words).write(around.key().signerName(), clock.instant(), address));
    }

    /** What a document names and needs. */
    @Component
    record Around(Dossiers dossiers, Imprint imprint, SealingKey key, Seats seats) {}
}
