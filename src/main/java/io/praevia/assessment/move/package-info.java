/** Going on with a newer version of the questionnaire: the effects first, then the move. */
@NamedInterface("move")
@NullMarked
package io.praevia.assessment.move;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
