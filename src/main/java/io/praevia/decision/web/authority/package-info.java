/** Pages of the prior consultation: packet, clock, letters, the authority's advice. */
@NullMarked
package io.praevia.decision.web.authority;

import org.jspecify.annotations.NullMarked;
