/** The risks of an assessment. */
@NullMarked
package io.praevia.exchange.risks;

import org.jspecify.annotations.NullMarked;
