/** Answers to questions, and the files that support them. */
@NullMarked
package io.praevia.exchange.answers;

import org.jspecify.annotations.NullMarked;
