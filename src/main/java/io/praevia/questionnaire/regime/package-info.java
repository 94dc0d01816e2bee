/** What laws and authorities want to read, and which answers say it. */
@NamedInterface("regime")
@NullMarked
package io.praevia.questionnaire.regime;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
