package io.praevia.shell.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class DemoGuardTests {

    private final MockEnvironment environment = new MockEnvironment().withProperty("praevia.demo", "true");

    @Test
    void theDemoRunsOnTheEmbeddedDatabase() {
        assertThatCode(() -> DemoGuard.check(environment)).doesNotThrowAnyException();
    }

    @Test
    void theDemoRefusesANamedDatabaseUnlessItIsMeant() {
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/praevia");
        assertThatThrownBy(() -> DemoGuard.check(environment)).hasMessageContaining("praevia.demo=false");
        environment.setProperty("praevia.demo-on-server", "true");
        assertThatCode(() -> DemoGuard.check(environment)).doesNotThrowAnyException();
    }

    @Test
    void realWorkRunsOnANamedDatabase() {
        environment.setProperty("praevia.demo", "false");
        environment.setProperty("spring.datasource.url", "jdbc:postgresql://db/praevia");
        assertThatCode(() -> DemoGuard.check(environment)).doesNotThrowAnyException();
    }
}
