/** What makes somebody ask whether an approval still holds, and exactly which answers it touches. */
@NamedInterface("cause")
@NullMarked
package io.praevia.renewal.cause;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
