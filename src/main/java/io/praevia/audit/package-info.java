/** The trail: one hash chain per assessment, written in the transaction of the change. */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "identity :: *"})
@NullMarked
package io.praevia.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
