/** What a record holds beside its pages: the files inside it, and the trail that led to the decision. */
@NullMarked
package io.praevia.record.enclosed;

import org.jspecify.annotations.NullMarked;
