/**
 * What is asked: questionnaires as data, typed answers, conditions in FEEL and completeness.
 */
@NullMarked
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"kernel"})
package io.praevia.questionnaire;

import org.jspecify.annotations.NullMarked;
