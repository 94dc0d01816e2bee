/** Time limits and the calendars that they are counted in: pure arithmetic, and what the organisation sets. */
@ApplicationModule(allowedDependencies = {"kernel", "identity"})
@NullMarked
package io.praevia.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
