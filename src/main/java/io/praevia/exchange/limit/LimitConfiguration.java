package io.praevia.exchange.limit;

import io.github.bucket4j.TimeMeter;
import io.praevia.exchange.problem.ApiRefusal;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the limit right behind the sign-in. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RateLimit.class)
class LimitConfiguration {

    @Bean
    TokenBuckets apiTokenBuckets(RateLimit limit) {
        return new TokenBuckets(limit, TimeMeter.SYSTEM_NANOTIME);
    }

    @Bean
    FilterRegistrationBean<RateLimitFilter> apiRateLimit(TokenBuckets buckets, ApiRefusal refusal) {
        FilterRegistrationBean<RateLimitFilter> filter =
                new FilterRegistrationBean<>(new RateLimitFilter(buckets, refusal));
        filter.addUrlPatterns("/api/*");
        filter.setOrder(5);
        return filter;
    }
}
