/** Assessments as files: taken along as data, and begun again from such a file or from a sealed record. */
@NullMarked
package io.praevia.exchange.copies;

import org.jspecify.annotations.NullMarked;
