/** A company of our invention whose people play their stories through the services on the first start. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "identity",
            "identity :: *",
            "register",
            "register :: *",
            "questionnaire",
            "assessment",
            "assessment :: *",
            "screening",
            "risk",
            "risk :: *",
            "review",
            "decision",
            "decision :: *",
            "workflow",
            "renewal",
            "renewal :: cause"
        })
@NullMarked
package io.praevia.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
