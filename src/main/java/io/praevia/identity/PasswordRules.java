package io.praevia.identity;

import io.praevia.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What a password must be: long enough and not one of the common ones (ASVS 6.2). No composition rules. */
@Component
public class PasswordRules {

    private static final int SHORTEST = 12;
    private static final int LONGEST = 128;

    private final Set<String> common;

    PasswordRules() {
        try (InputStream list = new ClassPathResource("common-passwords.txt").getInputStream()) {
            common = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Refused.Invalid if it is too short, too long or well known */
    public void check(String field, String password) {
        if (password.length() < SHORTEST) {
            throw new Refused.Invalid(field, "identity.refused.password-short", SHORTEST);
        }
        if (password.length() > LONGEST) {
            throw new Refused.Invalid(field, "identity.refused.password-long", LONGEST);
        }
        if (common.contains(password.toLowerCase(Locale.ROOT))) {
            throw new Refused.Invalid(field, "identity.refused.password-known");
        }
    }
}
