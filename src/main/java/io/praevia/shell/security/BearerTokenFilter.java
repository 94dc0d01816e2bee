package io.praevia.shell.security;

import io.praevia.identity.Account;
import io.praevia.identity.People;
import io.praevia.identity.account.ApiTokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs a request in by its bearer token; the person's roles and state are those of this moment. */
final class BearerTokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final ApiTokens tokens;
    private final People people;

    BearerTokenFilter(ApiTokens tokens, People people) {
        this.tokens = tokens;
        this.people = people;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.startsWith(SCHEME)) {
            tokens.holder(header.substring(SCHEME.length()).strip())
                    .map(people::account)
                    .filter(Account::isEnabled)
                    .ifPresent(account -> SecurityContextHolder.getContext()
                            .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                                    account, null, account.getAuthorities())));
        }
        chain.doFilter(request, response);
    }
}
