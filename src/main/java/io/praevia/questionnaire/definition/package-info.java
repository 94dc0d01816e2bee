/** Reads definition files, checks them against the published schemas, and puts what belongs together together. */
@NamedInterface("definition")
@NullMarked
package io.praevia.questionnaire.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
