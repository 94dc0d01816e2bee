/** Files that show that a measure is in place. */
@NamedInterface("evidence")
@NullMarked
package io.praevia.risk.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
