/** Moving assessments to a newer version of the questionnaire, over the API. */
@NullMarked
package io.praevia.exchange.moves;

import org.jspecify.annotations.NullMarked;
