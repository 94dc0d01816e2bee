/** What others do: measures, examples, explanations and pitfalls beside questions and risks; shipped, and the office's own. */
@ApplicationModule(allowedDependencies = {"kernel", "identity", "questionnaire", "questionnaire :: definition"})
@NullMarked
package io.praevia.knowledge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
