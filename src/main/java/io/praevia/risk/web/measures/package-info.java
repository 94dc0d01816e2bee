/** Measures as their owners, checkers and the privacy office see and move them. */
@NullMarked
package io.praevia.risk.web.measures;

import org.jspecify.annotations.NullMarked;
