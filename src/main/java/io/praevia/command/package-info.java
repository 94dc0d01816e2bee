/** Verbs of the command line, for whoever runs the machine; nobody depends on this module. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "identity",
            "identity :: *",
            "assessment :: rules",
            "audit",
            "audit :: *",
            "record",
            "record :: rotation",
            "questionnaire :: definition",
            "questionnaire :: lint",
            "assessment :: rules",
            "workflow :: whatif"
        })
@NullMarked
package io.praevia.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
