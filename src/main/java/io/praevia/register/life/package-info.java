/** An entry's life: draft, in use, assessed again, retired; and which assessments cover it. */
@NamedInterface("life")
@NullMarked
package io.praevia.register.life;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
