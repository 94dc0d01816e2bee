/** The days of rounds: how long an approval lasts, and those that were given before there were rounds. */
@NamedInterface("day")
@NullMarked
package io.praevia.renewal.day;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
