package io.praevia.record.making;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Phase;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The record as it would be sealed now, watermarked and without a seal. */
@Service
public class Previews {

    private static final int KEPT = 16;

    private final AssessmentLookup lookup;
    private final RecordMaker maker;
    private final Clock clock;
    private final Seats seats;
    private final Map<String, byte[]> newest = new LinkedHashMap<>(KEPT, 0.75f, true);

    Previews(AssessmentLookup lookup, RecordMaker maker, Seats seats, Clock clock) {
        this.lookup = lookup;
        this.maker = maker;
        this.seats = seats;
        this.clock = clock;
    }

    /**
     * The watermarked PDF; unchanged content is rendered once.
     *
     * @throws Refused.NotFound if the assessment is not shared with the current person
     * @throws Refused.Conflict before the questionnaire, after a withdrawal, or while too many previews are made
     */
    @Allowed.SignedIn
    public byte[] preview(AssessmentId id) {
        Draft draft = draft(id);
        byte[] kept = find(draft.edition().dataHash());
        return kept != null ? kept : render(draft);
    }

    /** The same without the watermark, for an authority that is consulted. @throws Refused.Conflict as {@link #preview} */
    @Allowed.SignedIn
    public byte[] toSend(AssessmentId id) {
        Draft draft = draft(id);
        Draft sent = new Draft(draft.dossier(), draft.edition().toSend(), draft.data(), draft.backing());
        return seats.render(() -> maker.render(sent));
    }

    private Draft draft(AssessmentId id) {
        Assessment assessment = lookup.get(id);
        if (!available(assessment)) {
            throw new Refused.Conflict(
                    "record.refused.no-preview", assessment.phase().label());
        }
        return maker.draft(id, clock.instant().truncatedTo(ChronoUnit.SECONDS), true);
    }

    /** True from the questionnaire on. */
    @Allowed.Internal
    public boolean available(Assessment assessment) {
        return assessment.phase() != Phase.SCREENING && assessment.phase() != Phase.WITHDRAWN;
    }

    private byte[] render(Draft draft) {
        byte[] pdf = seats.render(() -> maker.render(draft));
        keep(draft.edition().dataHash(), pdf);
        return pdf;
    }

    private byte @org.jspecify.annotations.Nullable [] find(String hash) {
        synchronized (newest) {
            return newest.get(hash);
        }
    }

    private void keep(String hash, byte[] pdf) {
        synchronized (newest) {
            newest.put(hash, pdf);
            if (newest.size() > KEPT) {
                newest.remove(newest.keySet().iterator().next());
            }
        }
    }
}
