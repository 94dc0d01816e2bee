/** Threads and notes as pages show them. */
@NullMarked
package io.praevia.review.web.view;

import org.jspecify.annotations.NullMarked;
