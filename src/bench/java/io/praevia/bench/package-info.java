/** Benchmarks: ratios measured side by side in one run, never part of the suite. */
@NullMarked
package io.praevia.bench;

import org.jspecify.annotations.NullMarked;
