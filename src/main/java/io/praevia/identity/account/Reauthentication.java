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
            throw new Refused.NotAllowed(
                    "Your account has no password here, because you sign in by single sign-on. Ask an administrator for one to confirm with.");
        }
        if (password == null || password.isEmpty()) {
            throw new Refused.Invalid("password", "Enter your password to confirm that it is you.");
        }
        if (!passwords.matches(password, hash)) {
            throw new Refused.Invalid("password", "This is not your password. Nothing was done.");
        }
    }
}
