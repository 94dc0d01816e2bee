/** Sending an assessment for review, and what is missing before. */
@NullMarked
package io.praevia.exchange.submissions;

import org.jspecify.annotations.NullMarked;
