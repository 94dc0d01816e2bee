/** Makes records: the preview, and the sealed one. */
@NullMarked
package io.praevia.record.making;

import org.jspecify.annotations.NullMarked;
