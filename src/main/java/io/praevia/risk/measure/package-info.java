/** Measures: what is done about risks or asked for by a decision, by whom, until when, and whether it was (Art. 35(7)(d)). */
@NamedInterface("measure")
@NullMarked
package io.praevia.risk.measure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
