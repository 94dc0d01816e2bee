/** How an assessment looks to each law: what it asks, what is said, and the document for it. */
@NamedInterface("regime")
@NullMarked
package io.praevia.record.regime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
