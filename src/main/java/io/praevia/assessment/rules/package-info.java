/** Decision tables as the domain sees them, and the log of every evaluation. */
@NamedInterface("rules")
@NullMarked
package io.praevia.assessment.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
