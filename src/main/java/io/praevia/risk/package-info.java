/** Risks to the people concerned, before and after measures (GDPR Art. 35(7)(c) and (d)). */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "identity",
            "identity :: *",
            "clock",
            "knowledge",
            "assessment",
            "assessment :: *",
            "register"
        })
@NullMarked
package io.praevia.risk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
