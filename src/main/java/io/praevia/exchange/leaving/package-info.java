/** What people hand over when their access ends. */
@NullMarked
package io.praevia.exchange.leaving;

import org.jspecify.annotations.NullMarked;
