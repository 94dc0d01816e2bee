/** The register in spreadsheets and other people's programs: out, and back in after a look at every row. */
@NamedInterface("sheet")
@NullMarked
package io.praevia.register.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
