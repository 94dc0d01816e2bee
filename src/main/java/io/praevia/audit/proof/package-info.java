/** The proof that entries are in the log, as it leaves the installation: inside sealed records. */
@NullMarked
@NamedInterface("proof")
package io.praevia.audit.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
