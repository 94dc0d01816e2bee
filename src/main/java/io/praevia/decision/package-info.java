/** The DPO advice, prior consultation (GDPR Art. 36) and the sign-off. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "identity",
            "clock",
            "identity :: *",
            "assessment",
            "assessment :: *",
            "questionnaire",
            "risk",
            "risk :: *",
            "review",
            "review :: *",
            "register",
            "register :: *"
        })
@NullMarked
package io.praevia.decision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
