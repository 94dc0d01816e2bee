/** Handing an assessment over. */
@NullMarked
package io.praevia.assessment.web.ownership;

import org.jspecify.annotations.NullMarked;
