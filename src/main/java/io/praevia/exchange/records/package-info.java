/** The sealed record of a decided assessment. */
@NullMarked
package io.praevia.exchange.records;

import org.jspecify.annotations.NullMarked;
