/** The decision of the risk acceptor: who may, what is checked, what follows in the same transaction. */
@NamedInterface("signoff")
@NullMarked
package io.praevia.decision.signoff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
