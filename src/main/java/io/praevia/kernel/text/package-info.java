/** Words and dates as pages and records write them. */
@NullMarked
package io.praevia.kernel.text;

import org.jspecify.annotations.NullMarked;
