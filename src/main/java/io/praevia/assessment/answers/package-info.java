/** Answers and evidence files: saved one by one, checked, kept with their history. */
@NamedInterface("answers")
@NullMarked
package io.praevia.assessment.answers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
