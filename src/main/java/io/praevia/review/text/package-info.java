/** What reviewers and owners write to each other: whom it mentions, and wordings that it suggests. */
@NamedInterface("text")
@NullMarked
package io.praevia.review.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
