/** How the privacy office changes questionnaires: drafts, publication by a second person, versions beside the shipped ones. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "identity",
            "questionnaire",
            "questionnaire :: *",
            "assessment",
            "assessment :: *"
        })
@NullMarked
package io.praevia.office;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
