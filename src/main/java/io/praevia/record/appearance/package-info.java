/** How the organisation's records look beyond Praevia's own: logo, address, words before and after. */
@NamedInterface("appearance")
@NullMarked
package io.praevia.record.appearance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
