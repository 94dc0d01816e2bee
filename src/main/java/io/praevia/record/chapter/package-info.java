/** From a dossier to the pages of the record: one class a chapter, one template part a chapter. */
@NullMarked
package io.praevia.record.chapter;

import org.jspecify.annotations.NullMarked;
