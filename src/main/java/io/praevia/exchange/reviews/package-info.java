/** Reviews, comments, and the points that were sent back. */
@NullMarked
package io.praevia.exchange.reviews;

import org.jspecify.annotations.NullMarked;
