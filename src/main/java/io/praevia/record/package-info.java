/** The sealed PDF record of an assessment: rendering, sealing, verification. */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "kernel",
            "identity",
            "questionnaire",
            "assessment",
            "risk",
            "review",
            "register",
            "audit"
        })
package io.praevia.record;
