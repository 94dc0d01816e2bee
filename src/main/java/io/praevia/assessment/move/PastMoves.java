package io.praevia.assessment.move;

import io.praevia.assessment.Assessment;
import io.praevia.identity.Allowed;
import io.praevia.kernel.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** The moves that an assessment has behind it; the caller has checked that it may be read. */
@Service
public class PastMoves {

    private final MoveStore store;
    private final EffectsOf effects;

    PastMoves(MoveStore store, EffectsOf effects) {
        this.store = store;
        this.effects = effects;
    }

    /** Newest first. */
    @Allowed.Internal
    public List<Past> of(Assessment assessment, Locale language) {
        return store.of(assessment.id()).stream()
                .map(move -> new Past(
                        move.from(), move.to(), move.by(), move.at(), effects.left(assessment, move.from(), language)))
                .toList();
    }

    /** A move that happened; {@code left} are answers that stopped counting with it and are still kept. */
    public record Past(int from, int to, PersonId by, Instant at, List<Effects.Given> left) {}
}
