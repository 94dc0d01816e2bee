/** Signed notes and checkpoints in the text form of C2SP (c2sp.org/signed-note, c2sp.org/tlog-checkpoint), Ed25519. */
@NullMarked
@NamedInterface("note")
package io.praevia.audit.note;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
