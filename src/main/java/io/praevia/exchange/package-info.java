/** What other systems talk to: the REST API. The same services, and so the same rules, as the pages. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "identity",
            "identity :: *",
            "register",
            "register :: *",
            "questionnaire",
            "questionnaire :: regime",
            "knowledge",
            "assessment",
            "assessment :: *",
            "screening",
            "risk",
            "risk :: *",
            "review",
            "review :: *",
            "decision",
            "decision :: *",
            "workflow",
            "workflow :: *",
            "clock",
            "record",
            "record :: appearance",
            "record :: regime",
            "audit",
            "renewal",
            "renewal :: *"
        })
@NullMarked
package io.praevia.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
