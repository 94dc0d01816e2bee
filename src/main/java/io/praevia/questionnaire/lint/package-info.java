/** Finds what a schema cannot see in questionnaires, translations, regimes and decision tables. */
@NamedInterface("lint")
@NullMarked
package io.praevia.questionnaire.lint;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
