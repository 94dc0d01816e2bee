/** Who is away, from when until when, and who acts for them. */
@NamedInterface("absence")
@NullMarked
package io.praevia.identity.absence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
