package io.praevia.kernel;

import java.util.Map;
import java.util.Optional;

/** Something that happened and stays true; every one becomes an entry of the trail in the same transaction. */
public interface DomainEvent {

    /** The assessment it belongs to, or empty when it concerns the organisation (people, register, settings). */
    default Optional<AssessmentId> assessment() {
        return Optional.empty();
    }

    /** What happened, as a stable past-tense key such as {@code review.completed}. */
    String action();

    /** Ids, keys and numbers; no words that a person wrote, no names. */
    default Map<String, String> facts() {
        return Map.of();
    }

    /** Words that a person wrote or that name one; the chain holds only a salted commitment to each. */
    default Map<String, String> personal() {
        return Map.of();
    }
}
