/** Options that come from elsewhere: rows of other answers, people and departments. */
@NamedInterface("options")
@NullMarked
package io.praevia.questionnaire.options;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
