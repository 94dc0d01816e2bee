package io.praevia.shell;

import io.praevia.kernel.ThreadClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What Praevia switches on in the framework. */
@Configuration(proxyBeanMethods = false)
@EnableResilientMethods
@EnableScheduling
class PlatformConfiguration {

    /** UTC; pages show the organisation's zone. */
    @Bean
    ThreadClock clock() {
        return new ThreadClock();
    }
}
