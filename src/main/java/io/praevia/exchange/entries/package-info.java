/** The processing register. */
@NullMarked
package io.praevia.exchange.entries;

import org.jspecify.annotations.NullMarked;
