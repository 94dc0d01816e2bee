/** Boxes in columns and what leads where, placed without a browser: drawn in pages and in PDFs alike. */
@NamedInterface("draw")
@NullMarked
package io.praevia.register.draw;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
