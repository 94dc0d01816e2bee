/** Whether approvals still hold (GDPR Art. 35(11)): asked by date, by a change, by an incident; answered in two pairs of hands. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "identity",
            "identity :: *",
            "clock",
            "register",
            "questionnaire",
            "questionnaire :: definition",
            "assessment",
            "assessment :: *"
        })
@NullMarked
package io.praevia.renewal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
