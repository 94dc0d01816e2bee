package io.praevia.identity;

import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import java.util.Set;

/** In whose place somebody may act today: their own, or that of a colleague whose deputy they are. */
public record Mandate(PersonId holder, DepartmentId department, Set<Role> roles) {}
