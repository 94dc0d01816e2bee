/** The register in the Data Privacy Vocabulary, as linked data. */
@NamedInterface("dpv")
@NullMarked
package io.praevia.register.dpv;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
