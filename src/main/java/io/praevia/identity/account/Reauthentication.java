package io.praevia.identity.account;

import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.People;
import io.praevia.kernel.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Asks the signed-in person for the password again before an act that cannot be taken back. */
@Service
public class Reauthentication {

    private final People people;
    private final CurrentPerson current;
    private final PasswordEncoder passwords;

    Reauthentication(People people, CurrentPerson current, PasswordEncoder passwords) {
        this.people = people;
        this.current = current;
        this.passwords = passwords;
    }

    /** @throws Refused.Invalid if the password is not the current person's */
    @Allowed.SignedIn
    public void confirm(@Nullable String password) {
        String hash = people.account(current.id()).getPassword();
        if (hash == null) {
            throw new Refused.NotAllowed("identity.refused.sign-without-password");
        }
        if (password == null || password.isEmpty()) {
            throw new Refused.Invalid("password", "identity.refused.sign-password");
        }
        if (!passwords.matches(password, hash)) {
            throw new Refused.Invalid("password", "identity.refused.sign-password-wrong");
        }
    }
}
