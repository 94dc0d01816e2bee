/** The processing register as a document for an authority (GDPR Art. 30(4)); made from the entries as they are, never sealed. */
@NullMarked
package io.praevia.record.paper;

import org.jspecify.annotations.NullMarked;
