/** The page on which the privacy office sets a review aside. */
@NullMarked
package io.praevia.review.web.override;

import org.jspecify.annotations.NullMarked;
