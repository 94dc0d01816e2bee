/** The page on which a person confirms what was answered earlier. */
@org.jspecify.annotations.NullMarked
package io.praevia.assessment.web.reuse;
