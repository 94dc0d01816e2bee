/** Every open step, and how it moves from one person to another. */
@NamedInterface("steps")
@NullMarked
package io.praevia.workflow.steps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
