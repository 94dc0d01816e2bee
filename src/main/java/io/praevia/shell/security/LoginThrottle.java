package io.praevia.shell.security;

import io.praevia.identity.Account;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/** After failed sign-ins the next try must wait, longer each time, per account and per network; nobody is locked out. */
@Component
class LoginThrottle extends OncePerRequestFilter {

    private static final int FREE_TRIES = 4;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Clock clock;

    LoginThrottle(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !("POST".equals(request.getMethod())
                && "/sign-in".equals(UrlPathHelper.defaultInstance.getPathWithinApplication(request)));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long wait = jdbc.sql(
                        "select coalesce(max(extract(epoch from retry_after - :now)), 0)::bigint from login_attempt"
                                + " where subject in (:subjects)")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("subjects", subjects(request))
                .query(Long.class)
                .single();
        if (wait > 0) {
            response.sendRedirect(request.getContextPath() + "/sign-in?wait=" + wait);
            return;
        }
        chain.doFilter(request, response);
    }

    void onFailure(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        subjects(request).forEach(this::fail);
        response.sendRedirect(request.getContextPath() + "/sign-in?failed");
    }

    AuthenticationSuccessHandler onSuccess() {
        return new SavedRequestAwareAuthenticationSuccessHandler() {
            @Override
            public void onAuthenticationSuccess(
                    HttpServletRequest request,
                    HttpServletResponse response,
                    org.springframework.security.core.Authentication authentication)
                    throws ServletException, IOException {
                jdbc.sql("delete from login_attempt where subject = ?")
                        .param(account(request))
                        .update();
                if (authentication.getPrincipal() instanceof Account account && account.passwordTemporary()) {
                    request.getSession().setAttribute(FreshAccountFilter.BY_TEMPORARY_PASSWORD, true);
                }
                super.onAuthenticationSuccess(request, response, authentication);
            }
        };
    }

    private void fail(String subject) {
        Instant now = clock.instant();
        int failures = jdbc.sql(
                        "insert into login_attempt (subject, failures, retry_after) values (?, 1, ?)"
                                + " on conflict (subject) do update set failures = login_attempt.failures + 1 returning failures")
                .params(subject, now.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
        jdbc.sql("update login_attempt set retry_after = ? where subject = ?")
                .params(now.plus(delay(failures)).atOffset(ZoneOffset.UTC), subject)
                .update();
    }

    private static Duration delay(int failures) {
        if (failures <= FREE_TRIES) {
            return Duration.ZERO;
        }
        Duration grown = Duration.ofSeconds(1L << Math.min(failures - FREE_TRIES, 12));
        return grown.compareTo(LONGEST) > 0 ? LONGEST : grown;
    }

    private static List<String> subjects(HttpServletRequest request) {
        return List.of(account(request), "network:" + request.getRemoteAddr());
    }

    private static String account(HttpServletRequest request) {
        String email = request.getParameter("username");
        String known = email == null ? "" : email.strip().toLowerCase(Locale.ROOT);
        return "account:" + known.substring(0, Math.min(known.length(), 200));
    }
}
