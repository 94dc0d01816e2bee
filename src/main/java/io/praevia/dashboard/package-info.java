/**
 * What overseers want to know at a glance, and the lists behind each number. Read models in SQL straight over the tables
 * of the other modules: nobody depends on this module, and a figure must count rows, not objects.
 */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "identity",
            "identity :: *",
            "assessment",
            "assessment :: *",
            "risk",
            "register",
            "register :: *"
        })
@NullMarked
package io.praevia.dashboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
