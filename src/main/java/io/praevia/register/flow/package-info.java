/** Pictures of where data go: an entry from its sources to countries, and transfers out of the EEA; each with its table. */
@NamedInterface("flow")
@NullMarked
package io.praevia.register.flow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
