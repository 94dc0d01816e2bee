package io.praevia.identity.department;

import io.praevia.kernel.DepartmentId;

/** What waits for a department; another module knows. */
public interface DepartmentWork {

    /** How many open steps wait for people of the department. */
    long open(DepartmentId department);
}
