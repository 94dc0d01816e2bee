package io.praevia.identity.department;

import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.DomainEvent;
import java.util.Map;

/** A department was added, closed or opened again. */
record DepartmentEvent(String action, DepartmentId department) implements DomainEvent {

    @Override
    public Map<String, String> facts() {
        return Map.of("department", department.value());
    }
}
