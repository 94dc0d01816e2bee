/** Answers given elsewhere that an assessment starts from: shown for confirmation, never counted before. */
@NamedInterface("reuse")
@NullMarked
package io.praevia.assessment.reuse;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
