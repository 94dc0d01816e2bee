package io.praevia.exchange.limit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one token may ask of one node.
 *
 * @param perMinute requests a minute in the long run; 0 switches the limit off
 * @param burst requests that may come at once after a pause
 */
@ConfigurationProperties("praevia.api.rate-limit")
record RateLimit(
        @DefaultValue("1200") int perMinute,
        @DefaultValue("400") int burst) {}
