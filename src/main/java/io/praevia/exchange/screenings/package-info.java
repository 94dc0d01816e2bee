/** The screening: what the answers mean, sending it, the DPO's view, the ruling. */
@NullMarked
package io.praevia.exchange.screenings;

import org.jspecify.annotations.NullMarked;
