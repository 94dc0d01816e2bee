/** What colleagues are asked to answer: a section, or one question. */
@NamedInterface("requests")
@NullMarked
package io.praevia.assessment.requests;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
