package io.praevia.record.seal;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealProperties.class)
class SealConfiguration {

    /** Up with a key of the organisation, unknown with an evaluation key, down without a readable one. */
    @Bean
    HealthIndicator signingKeyHealthIndicator(ObjectProvider<SealingKey> key) {
        return () -> {
            try {
                boolean evaluation = key.getObject().isEvaluation();
                return (evaluation ? Health.unknown() : Health.up()).build();
            } catch (RuntimeException e) {
                return Health.down().build();
            }
        };
    }
}
