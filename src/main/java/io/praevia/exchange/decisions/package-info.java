/** The DPO's advice, the prior consultation, the sign-off. */
@NullMarked
package io.praevia.exchange.decisions;

import org.jspecify.annotations.NullMarked;
