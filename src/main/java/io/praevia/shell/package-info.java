/** What surrounds the modules: database, security, layout model, error pages. */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "identity :: *"})
@NullMarked
package io.praevia.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
