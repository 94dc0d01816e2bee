/** Measures of an assessment and across assessments. */
@NullMarked
package io.praevia.exchange.measures;

import org.jspecify.annotations.NullMarked;
