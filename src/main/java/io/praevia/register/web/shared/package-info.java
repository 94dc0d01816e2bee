/** Pages of parties, systems and retention rules. */
@NullMarked
package io.praevia.register.web.shared;

import org.jspecify.annotations.NullMarked;
