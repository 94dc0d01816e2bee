package io.praevia.shell.security;

import io.praevia.identity.Account;
import io.praevia.identity.account.SignIn;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Binds who arrived by OIDC (issuer and subject) to a person; whoever is not known here is turned away. */
final class OidcArrival extends SavedRequestAwareAuthenticationSuccessHandler {

    private final SignIn signIn;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    OidcArrival(SignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication arrived)
            throws ServletException, IOException {
        Optional<Account> account = account(arrived);
        if (account.filter(Account::isEnabled).isEmpty()) {
            SecurityContextHolder.clearContext();
            request.getSession().invalidate();
            response.sendRedirect(request.getContextPath() + "/sign-in?" + (account.isEmpty() ? "unknown" : "ended"));
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                account.get(), null, account.get().getAuthorities()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        super.onAuthenticationSuccess(request, response, context.getAuthentication());
    }

    private Optional<Account> account(Authentication arrived) {
        if (!(arrived.getPrincipal() instanceof OidcUser user) || user.getIssuer() == null) {
            return Optional.empty();
        }
        Optional<String> verified =
                Boolean.TRUE.equals(user.getEmailVerified()) ? Optional.ofNullable(user.getEmail()) : Optional.empty();
        return signIn.forSubject(user.getIssuer().toString(), user.getSubject(), verified);
    }
}
