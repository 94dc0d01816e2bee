/** The same change to many entries at once, seen before it is made, and undone. */
@NamedInterface("bulk")
@NullMarked
package io.praevia.register.bulk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
