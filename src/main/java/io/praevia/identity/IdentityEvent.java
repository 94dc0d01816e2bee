package io.praevia.identity;

import io.praevia.kernel.DomainEvent;
import io.praevia.kernel.PersonId;
import java.util.Map;

/** Something changed about a person's account, department or access. */
public record IdentityEvent(String action, PersonId person, String detail) implements DomainEvent {

    @Override
    public Map<String, String> facts() {
        return Map.of("person", person.toString(), "detail", detail);
    }
}
