/** Repeating a POST with the same Idempotency-Key has one effect and one answer. */
@NullMarked
package io.praevia.exchange.operation;

import org.jspecify.annotations.NullMarked;
