/** Tells people by mail what waits for them and how it ended. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "identity",
            "identity :: *",
            "assessment",
            "assessment :: *",
            "review",
            "review :: *",
            "workflow",
            "workflow :: *",
            "clock",
            "audit",
            "renewal"
        })
@NullMarked
package io.praevia.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
