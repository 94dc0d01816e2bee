/** The processing register (GDPR Art. 30): entries, their versions, and the documents linked to them. */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "identity :: *"})
@NullMarked
package io.praevia.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
