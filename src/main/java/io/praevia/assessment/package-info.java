/** The assessment: intake, answers, evidence, submissions, phase. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "identity",
            "clock",
            "identity :: *",
            "register",
            "register :: *",
            "questionnaire",
            "questionnaire :: *",
            "knowledge"
        })
@NullMarked
package io.praevia.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
