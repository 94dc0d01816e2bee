package io.praevia.record.making;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.record.Copies;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;

@Service
class AssessmentCopies implements Copies {

    private final AssessmentLookup lookup;
    private final RecordMaker maker;
    private final Clock clock;

    AssessmentCopies(AssessmentLookup lookup, RecordMaker maker, Clock clock) {
        this.lookup = lookup;
        this.maker = maker;
        this.clock = clock;
    }

    @Override
    @Allowed.SignedIn
    public byte[] data(AssessmentId id) {
        lookup.get(id);
        return maker.draft(id, clock.instant().truncatedTo(ChronoUnit.SECONDS), true)
                .data();
    }
}
