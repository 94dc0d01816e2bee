package io.praevia.exchange.problem;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the limit of bodies behind the sign-in. */
@Configuration(proxyBeanMethods = false)
class ProblemConfiguration {

    @Bean
    FilterRegistrationBean<BodyLimitFilter> apiBodyLimit(ApiRefusal refusal) {
        FilterRegistrationBean<BodyLimitFilter> filter = new FilterRegistrationBean<>(new BodyLimitFilter(refusal));
        filter.addUrlPatterns("/api/*");
        filter.setOrder(10);
        return filter;
    }
}
