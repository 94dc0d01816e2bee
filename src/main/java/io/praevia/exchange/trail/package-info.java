/** The trail. */
@NullMarked
package io.praevia.exchange.trail;

import org.jspecify.annotations.NullMarked;
