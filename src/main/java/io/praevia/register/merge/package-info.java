/** Parties, systems and retention rules that were kept twice become one. */
@NamedInterface("merge")
@NullMarked
package io.praevia.register.merge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
