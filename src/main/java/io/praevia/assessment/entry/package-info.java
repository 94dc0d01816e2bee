/** Where assessments appear: the parts of their page, register entries, the search. */
@NamedInterface("entry")
@NullMarked
package io.praevia.assessment.entry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
