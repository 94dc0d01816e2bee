package io.praevia.identity.account;

import io.praevia.identity.Account;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.IdentityEvent;
import io.praevia.identity.PasswordRules;
import io.praevia.identity.People;
import io.praevia.identity.Secrets;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** What a person changes about the own account. */
@Service
public class OwnAccount {

    private final JdbcClient jdbc;
    private final People people;
    private final CurrentPerson current;
    private final PasswordEncoder passwords;
    private final PasswordRules rules;
    private final ApplicationEventPublisher events;

    OwnAccount(
            JdbcClient jdbc,
            People people,
            CurrentPerson current,
            PasswordEncoder passwords,
            PasswordRules rules,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.people = people;
        this.current = current;
        this.passwords = passwords;
        this.rules = rules;
        this.events = events;
    }

    /** False for people who sign in by single sign-on only. */
    @Allowed.SignedIn
    public boolean hasPassword() {
        return people.account(current.id()).getPassword() != null;
    }

    /** @throws Refused.Invalid if the old password is wrong or the new one breaks the rules */
    @UseCase
    @Allowed.SignedIn
    public void changePassword(@Nullable String old, @Nullable String wanted) {
        Account account = people.account(current.id());
        String hash = account.getPassword();
        if (hash == null) {
            throw new Refused.NotAllowed("identity.refused.no-password");
        }
        if (old == null || !passwords.matches(old, hash)) {
            throw new Refused.Invalid("old", "identity.refused.password-wrong");
        }
        if (wanted == null || wanted.equals(old)) {
            throw new Refused.Invalid("wanted", "identity.refused.password-same");
        }
        rules.check("wanted", wanted);
        store(account.id(), wanted, false);
        events.publishEvent(new IdentityEvent("person.password-changed", account.id(), ""));
    }

    /** Sets a random password for an account; the person must choose a new one at the next sign-in with it. */
    @UseCase
    @Allowed.Internal
    public String resetPassword(PersonId person) {
        String password = Secrets.random("").substring(0, 20);
        store(person, password, true);
        events.publishEvent(new IdentityEvent("person.password-reset", person, ""));
        return password;
    }

    /** The language of pages and mails; null follows the browser, and the organisation for mails. */
    @UseCase
    @Allowed.SignedIn
    public void chooseLanguage(@Nullable Locale language) {
        jdbc.sql("update person set language = ? where id = ?")
                .params(
                        language == null ? null : language.toLanguageTag(),
                        current.id().value())
                .update();
    }

    private void store(PersonId person, String password, boolean temporary) {
        jdbc.sql("update person set password_hash = ?, password_temporary = ? where id = ?")
                .params(passwords.encode(password), temporary, person.value())
                .update();
    }
}
