/** What a person hands over before their access ends. */
@NamedInterface("leaving")
@NullMarked
package io.praevia.identity.leaving;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
