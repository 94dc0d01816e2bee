/** What every module shares: typed ids, the domain event, refusals. Tiny on purpose. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package io.praevia.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
