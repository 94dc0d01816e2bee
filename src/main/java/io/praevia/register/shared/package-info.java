/** What many entries name: parties, systems, retention rules, each kept once. */
@NamedInterface("shared")
@NullMarked
package io.praevia.register.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
