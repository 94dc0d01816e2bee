/** What was sent for review as it stood, what is missing before it can be, and what changed since. */
@NamedInterface("submission")
@NullMarked
package io.praevia.assessment.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
