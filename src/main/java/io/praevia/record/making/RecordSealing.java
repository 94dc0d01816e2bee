package io.praevia.record.making;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Phase;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.record.RecordEvent;
import io.praevia.record.Records;
import io.praevia.record.Sealing;
import io.praevia.record.dossier.Sha256;
import io.praevia.record.seal.Sealer;
import io.praevia.register.Register;
import io.praevia.register.RegisterEntries;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Seals in one transaction: record row, link in the register and trail appear together or not at all. */
@Service
class RecordSealing implements Sealing {

    private final Records records;
    private final AssessmentLookup lookup;
    private final RecordMaker maker;
    private final Sealer sealer;
    private final RecordShelf shelf;
    private final Effects effects;

    RecordSealing(
            Records records,
            AssessmentLookup lookup,
            RecordMaker maker,
            Sealer sealer,
            RecordShelf shelf,
            Effects effects) {
        this.records = records;
        this.lookup = lookup;
        this.maker = maker;
        this.sealer = sealer;
        this.shelf = shelf;
        this.effects = effects;
    }

    @Override
    @UseCase
    @Allowed.Internal
    public void seal(AssessmentId id) {
        Assessment assessment = lookup.load(id);
        if (!assessment.phase().closed() || assessment.phase() == Phase.WITHDRAWN) {
            throw new Refused.Conflict(
                    "record.refused.no-decision", assessment.phase().label());
        }
        if (records.load(id).isPresent()) {
            return;
        }
        Instant at = effects.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        Draft draft = maker.draft(id, at, false);
        byte[] sealed = sealer.seal(maker.render(draft), at);
        String sha256 = Sha256.hex(sealed);
        if (shelf.put(draft, sealed, sha256)) {
            effects.apply(draft, sha256);
        }
    }

    /** What follows from a new record in the same transaction. */
    @org.springframework.stereotype.Component
    record Effects(Clock clock, Register register, ApplicationEventPublisher events) {

        /** A rejected project has no register entry, so that there is nothing to link. */
        void apply(Draft draft, String sha256) {
            Assessment assessment = draft.dossier().assessment();
            draft.dossier()
                    .entry()
                    .ifPresent(entry -> register.link(
                            entry.entry(),
                            assessment.id(),
                            draft.edition().id(),
                            assessment.reference() + ": " + assessment.title(),
                            sha256));
            events.publishEvent(new RecordEvent(
                    assessment.id(),
                    draft.edition().id(),
                    sha256,
                    draft.dossier().entry().map(RegisterEntries.Written::entry)));
        }
    }
}
