package io.praevia.risk;

import java.util.Optional;
import java.util.UUID;

/**
 * A risk to the people concerned.
 *
 * @param before severity and likelihood without measures, empty until rated
 * @param after the same with the measures in place
 */
public record Risk(
        UUID id,
        RiskKind kind,
        String title,
        String sources,
        String impacts,
        String measures,
        Optional<Rating> before,
        Optional<Rating> after,
        int version) {

    /**
     * A rating.
     *
     * @param severity for the person, 1 negligible to 4 maximum
     * @param likelihood 1 negligible to 4 maximum
     */
    public record Rating(int severity, int likelihood, RiskLevel level) {}
}
