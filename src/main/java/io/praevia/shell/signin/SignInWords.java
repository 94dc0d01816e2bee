package io.praevia.shell.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** What the sign-in page says: why the person is here, where they were going, which other doors there are. */
@Component
class SignInWords {

    private static final Map<String, String> PLACES = Map.of(
            "assessments", "assessment",
            "register", "register",
            "dashboard", "dashboard",
            "trail", "trail",
            "operations", "operations",
            "account", "account");

    private final MessageSource messages;
    private final ObjectProvider<ClientRegistrationRepository> registrations;

    SignInWords(MessageSource messages, ObjectProvider<ClientRegistrationRepository> registrations) {
        this.messages = messages;
        this.registrations = registrations;
    }

    @Nullable
    String problem(HttpServletRequest request) {
        String wait = request.getParameter("wait");
        if (wait != null) {
            return say("wait", wait.matches("\\d{1,5}") ? Integer.parseInt(wait) : 60);
        }
        return first(request, "failed", "unknown", "unconfirmed", "ended");
    }

    @Nullable
    String notice(HttpServletRequest request) {
        return first(request, "signed-out", "expired");
    }

    /** Names the kind of page, never its content: whoever reads this is not signed in. */
    @Nullable
    String goingTo(@Nullable SavedRequest before) {
        if (before == null) {
            return null;
        }
        String[] path = URI.create(before.getRedirectUrl()).getPath().split("/");
        String place = path.length > 1 ? PLACES.get(path[1]) : null;
        return place == null ? null : say("to." + place);
    }

    /** The configured identity providers. */
    List<Provider> providers() {
        List<Provider> providers = new ArrayList<>();
        if (registrations.getIfAvailable() instanceof Iterable<?> all) {
            all.forEach(one -> {
                if (one instanceof ClientRegistration known) {
                    providers.add(
                            new Provider(known.getClientName(), "/oauth2/authorization/" + known.getRegistrationId()));
                }
            });
        }
        return providers;
    }

    private @Nullable String first(HttpServletRequest request, String... reasons) {
        return Stream.of(reasons)
                .filter(reason -> request.getParameterMap().containsKey(reason))
                .findFirst()
                .map(reason -> say(reason))
                .orElse(null);
    }

    private String say(String key, Object... with) {
        return messages.getMessage("shell.sign-in." + key, with, LocaleContextHolder.getLocale());
    }

    /** A door of an identity provider. */
    record Provider(String label, String href) {}
}
