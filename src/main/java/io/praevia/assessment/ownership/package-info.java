/** Who answers for an assessment, and how it passes from one person to another. */
@NamedInterface("ownership")
@NullMarked
package io.praevia.assessment.ownership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
