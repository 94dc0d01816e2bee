/** Whether a full assessment is needed (GDPR Art. 35(1), 35(3); WP248), and who said so. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "identity",
            "identity :: *",
            "questionnaire",
            "questionnaire :: regime",
            "assessment",
            "assessment :: *",
            "register"
        })
@NullMarked
package io.praevia.screening;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
