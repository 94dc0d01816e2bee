/** The DPO advice, prior consultation (GDPR Art. 36) and the sign-off. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "identity",
            "identity :: *",
            "assessment",
            "assessment :: *",
            "questionnaire",
            "risk",
            "risk :: *",
            "review",
            "register"
        })
@NullMarked
package io.praevia.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
