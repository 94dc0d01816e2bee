/** The answers as a Word document, for those who must pass them on; never the sealed record. */
@NullMarked
package io.praevia.record.word;

import org.jspecify.annotations.NullMarked;
