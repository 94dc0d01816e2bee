/** What a changed route would mean: recorded decisions asked again, clocks, and running cases at their steps. */
@NamedInterface("whatif")
@NullMarked
package io.praevia.workflow.whatif;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
