/** The whole trail in one file, for a check that needs neither this installation nor its database. */
@NullMarked
@NamedInterface("bundle")
package io.praevia.audit.bundle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
