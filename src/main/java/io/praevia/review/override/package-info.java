/** What the privacy office does about a review that holds an assessment up. */
@NamedInterface("override")
@NullMarked
package io.praevia.review.override;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
