/** The change to another sealing key; seals of the keys before stay ours. */
@NullMarked
@NamedInterface("rotation")
package io.praevia.record.seal.rotation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
