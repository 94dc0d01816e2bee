package io.praevia.shell;

import io.praevia.kernel.ThreadClock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What Praevia switches on in the framework. */
@Configuration(proxyBeanMethods = false)
@EnableResilientMethods
class PlatformConfiguration {

    /** Off for verbs of the command line. */
    @Configuration(proxyBeanMethods = false)
    @EnableScheduling
    @ConditionalOnBooleanProperty(name = "praevia.scheduling", matchIfMissing = true)
    static class Schedules {}

    /** UTC; pages show the organisation's zone. */
    @Bean
    ThreadClock clock() {
        return new ThreadClock();
    }
}
