/** The process engine behind the ports of the domain, and what waits for whom. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "identity",
            "clock",
            "identity :: *",
            "identity :: account",
            "questionnaire",
            "questionnaire :: definition",
            "questionnaire :: lint",
            "assessment",
            "assessment :: *",
            "screening",
            "risk",
            "risk :: *",
            "review",
            "review :: *",
            "decision",
            "register",
            "record",
            "renewal",
            "renewal :: *"
        })
@NullMarked
package io.praevia.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
