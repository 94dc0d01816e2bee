/** Everything that is known of an assessment, put together for its record, and the same as data. */
@NullMarked
package io.praevia.record.dossier;

import org.jspecify.annotations.NullMarked;
