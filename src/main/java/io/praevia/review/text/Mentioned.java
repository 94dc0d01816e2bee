package io.praevia.review.text;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DomainEvent;
import io.praevia.kernel.PersonId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody was mentioned in a text that others can read from now on.
 *
 * @param source the comment, reply or note
 * @param path of the page where it stands
 */
public record Mentioned(AssessmentId id, PersonId person, UUID source, String path) implements DomainEvent {

    @Override
    public Optional<AssessmentId> assessment() {
        return Optional.of(id);
    }

    @Override
    public String action() {
        return "person.mentioned";
    }

    @Override
    public Map<String, String> facts() {
        return Map.of("person", person.toString(), "source", source.toString());
    }
}
