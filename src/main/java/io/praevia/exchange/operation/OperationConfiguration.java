package io.praevia.exchange.operation;

import io.praevia.exchange.problem.ApiRefusal;
import io.praevia.identity.CurrentPerson;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the filter behind the sign-in and the limit of bodies. */
@Configuration(proxyBeanMethods = false)
class OperationConfiguration {

    @Bean
    FilterRegistrationBean<IdempotencyFilter> apiIdempotency(
            ApiOperations operations, CurrentPerson current, ApiRefusal refusal) {
        FilterRegistrationBean<IdempotencyFilter> filter =
                new FilterRegistrationBean<>(new IdempotencyFilter(operations, current, refusal));
        filter.addUrlPatterns("/api/*");
        filter.setOrder(20);
        return filter;
    }
}
