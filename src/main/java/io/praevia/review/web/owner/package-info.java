/** Sending an assessment for review, and answering what came back. */
@NullMarked
package io.praevia.review.web.owner;

import org.jspecify.annotations.NullMarked;
