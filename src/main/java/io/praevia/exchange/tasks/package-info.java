/** What waits for the caller, and completing it. */
@NullMarked
package io.praevia.exchange.tasks;

import org.jspecify.annotations.NullMarked;
