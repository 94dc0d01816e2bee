/** The clocks of open steps: engine timers that remind and escalate, and what stops them. */
@NamedInterface("clock")
@NullMarked
package io.praevia.workflow.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
