package io.praevia.shell.security;

import io.praevia.identity.Account;
import io.praevia.identity.People;
import io.praevia.identity.account.PersonSessions;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/** Reads the signed-in person's roles anew, so that a changed role or a closed account counts from the next request. */
final class FreshAccountFilter extends OncePerRequestFilter {

    /** Session attribute: this session began with a password that somebody else set. */
    static final String BY_TEMPORARY_PASSWORD = "praevia.temporary-password";

    private static final String RENEWAL = "/account/renewal";

    private final People people;

    FreshAccountFilter(People people) {
        this.people = people;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return UrlPathHelper.defaultInstance.getPathWithinApplication(request).startsWith("/assets/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof Account stored) {
            Account now = people.account(stored.id());
            if (!now.isEnabled()) {
                end(request);
                response.sendRedirect(request.getContextPath() + "/sign-in?ended");
                return;
            }
            if (mustRenew(now, request)) {
                response.sendRedirect(request.getContextPath() + RENEWAL);
                return;
            }
            rememberDevice(request);
            SecurityContext fresh = SecurityContextHolder.createEmptyContext();
            fresh.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(now, null, now.getAuthorities()));
            SecurityContextHolder.setContext(fresh);
        }
        chain.doFilter(request, response);
    }

    /** Until the person has chosen a password, the session opens only the page on which to choose it. */
    private static boolean mustRenew(Account now, HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        return now.passwordTemporary()
                && session != null
                && session.getAttribute(BY_TEMPORARY_PASSWORD) != null
                && !path.equals(RENEWAL)
                && !path.equals("/error");
    }

    /** The browser in words, so that people recognise their sessions. */
    private static void rememberDevice(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(PersonSessions.DEVICE) == null) {
            session.setAttribute(PersonSessions.DEVICE, Device.of(request.getHeader("User-Agent")));
        }
    }

    private static void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
