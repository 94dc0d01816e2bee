/** How many requests a token may send. */
@NullMarked
package io.praevia.exchange.limit;

import org.jspecify.annotations.NullMarked;
