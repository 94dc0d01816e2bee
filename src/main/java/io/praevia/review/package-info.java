/** Cross-department review: who reviews, comments and their threads, verdicts, rework. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "identity",
            "identity :: *",
            "questionnaire",
            "assessment",
            "assessment :: *",
            "risk"
        })
@NullMarked
package io.praevia.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
