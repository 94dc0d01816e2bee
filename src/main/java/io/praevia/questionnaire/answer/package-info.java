/** Checks single answers: types, limits, options, countries and table rows. */
@NullMarked
package io.praevia.questionnaire.answer;

import org.jspecify.annotations.NullMarked;
