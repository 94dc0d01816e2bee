package io.praevia.identity.account;

import io.praevia.identity.Account;
import io.praevia.identity.Allowed;
import io.praevia.identity.People;
import io.praevia.kernel.PersonId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Finds the account that signs in: by e-mail address for local accounts, by issuer and subject for OIDC. */
@Service
public class SignIn implements UserDetailsService {

    private final People people;
    private final JdbcClient jdbc;

    SignIn(People people, JdbcClient jdbc) {
        this.people = people;
        this.jdbc = jdbc;
    }

    @Override
    @Allowed.Internal
    public Account loadUserByUsername(String email) {
        return people.accountByEmail(email.strip())
                .filter(account -> account.getPassword() != null)
                .orElseThrow(() -> new UsernameNotFoundException("No local account"));
    }

    /**
     * The account of an OIDC subject. The first time, an active person with the same verified address is bound to it;
     * from then on only issuer and subject count.
     */
    @org.springframework.transaction.annotation.Transactional
    @Allowed.Internal
    public Optional<Account> forSubject(String issuer, String subject, Optional<String> verifiedEmail) {
        Optional<PersonId> known =
                person("select id from person where oidc_issuer = ? and oidc_subject = ?", issuer, subject);
        if (known.isPresent()) {
            return known.map(people::account);
        }
        Optional<PersonId> match = verifiedEmail.flatMap(email -> person(
                "select id from person where lower(email) = lower(?) and oidc_subject is null and active", email));
        match.ifPresent(id -> jdbc.sql("update person set oidc_issuer = ?, oidc_subject = ? where id = ?")
                .params(issuer, subject, id.value())
                .update());
        return match.map(people::account);
    }

    private Optional<PersonId> person(String sql, Object... params) {
        return jdbc.sql(sql)
                .params(params)
                .query(java.util.UUID.class)
                .optional()
                .map(PersonId::new);
    }
}
