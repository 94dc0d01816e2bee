/** The sealed PDF record of an assessment: what it holds, rendering, sealing, reading and verification. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "identity",
            "identity :: *",
            "questionnaire",
            "questionnaire :: regime",
            "assessment",
            "assessment :: *",
            "screening",
            "risk",
            "risk :: *",
            "review",
            "review :: *",
            "decision",
            "decision :: *",
            "register",
            "register :: draw",
            "register :: flow",
            "register :: shared",
            "register :: dpv",
            "register :: sheet",
            "audit",
            "audit :: *"
        })
package io.praevia.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
