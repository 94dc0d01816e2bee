/** Absences and deputies. */
@NullMarked
package io.praevia.exchange.absences;

import org.jspecify.annotations.NullMarked;
