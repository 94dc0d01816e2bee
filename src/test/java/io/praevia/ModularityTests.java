package io.praevia;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between modules are those that their package-info declares, and there is no cycle. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(PraeviaApplication.class);

    @Test
    void modulesKeepToTheirDeclaredArrows() {
        MODULES.verify();
    }

    @Test
    void everyModuleIsFound() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .contains("kernel", "identity", "questionnaire", "assessment", "review", "workflow", "record", "audit");
    }
}
