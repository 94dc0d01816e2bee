package io.praevia.identity.department;

import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.DomainEvent;
import io.praevia.kernel.PersonId;
import java.util.Map;
import java.util.Optional;

/** A department was added, closed, opened again, or got a head. */
record DepartmentEvent(String action, DepartmentId department, Optional<PersonId> person) implements DomainEvent {

    @Override
    public Map<String, String> facts() {
        return person.map(id -> Map.of("department", department.value(), "person", id.toString()))
                .orElse(Map.of("department", department.value()));
    }
}
