/** Departments as administrators change them: added, closed, opened again. */
@NamedInterface("department")
@NullMarked
package io.praevia.identity.department;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
