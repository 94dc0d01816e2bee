package io.praevia.exchange.limit;

import io.praevia.exchange.problem.ApiRefusal;
import io.praevia.exchange.problem.Problem;
import io.praevia.exchange.problem.ProblemKind;
import io.praevia.identity.Secrets;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what a token asks too fast, before anything is read; stands behind the sign-in, so that tokens are real. */
final class RateLimitFilter extends OncePerRequestFilter {

    private final TokenBuckets buckets;
    private final ApiRefusal refusal;

    RateLimitFilter(TokenBuckets buckets, ApiRefusal refusal) {
        this.buckets = buckets;
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Duration wait = buckets.take(key(String.valueOf(request.getHeader(HttpHeaders.AUTHORIZATION))));
        if (wait.isZero()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = wait.plusSeconds(1).minusNanos(1).toSeconds();
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        refusal.write(response, Problem.of(ProblemKind.TOO_MANY, "api.refused.too-fast", seconds));
    }

    /** Names the token without keeping it. */
    static String key(String authorization) {
        return HexFormat.of().formatHex(Secrets.hash(authorization));
    }
}
