/** The global log over all chains: a Merkle tree (RFC 6962), its signed checkpoints, and what is kept outside. */
@NullMarked
@NamedInterface("merkle")
package io.praevia.audit.merkle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
