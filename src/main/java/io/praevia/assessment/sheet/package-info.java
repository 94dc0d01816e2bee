/** Answers in spreadsheets: a template to fill in, and what a filled-in one would set. */
@NamedInterface("sheet")
@NullMarked
package io.praevia.assessment.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
