/** Who the caller is. */
@NullMarked
package io.praevia.exchange.me;

import org.jspecify.annotations.NullMarked;
