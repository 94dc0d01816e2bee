/** Answers that come from elsewhere: another version of the questionnaire, or words that people wrote. */
@NamedInterface("carry")
@NullMarked
package io.praevia.questionnaire.carry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
