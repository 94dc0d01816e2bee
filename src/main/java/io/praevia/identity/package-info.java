/** People, departments, roles, the current person, and who may call what. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package io.praevia.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
