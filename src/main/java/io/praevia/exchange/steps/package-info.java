/** Open steps of everybody, and moving them. */
@NullMarked
package io.praevia.exchange.steps;

import org.jspecify.annotations.NullMarked;
