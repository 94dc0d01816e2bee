/** Assessments: list, start, read, share, withdraw. */
@NullMarked
package io.praevia.exchange.assessments;

import org.jspecify.annotations.NullMarked;
