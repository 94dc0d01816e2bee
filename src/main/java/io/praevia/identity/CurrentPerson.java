package io.praevia.identity;

import io.praevia.kernel.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Who acts right now. */
@Component
public class CurrentPerson {

    private final People people;

    CurrentPerson(People people) {
        this.people = people;
    }

    /** The id of who acts, or empty when it is Praevia itself (a job, a timer, the start-up). */
    public Optional<PersonId> findId() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Account account
                ? Optional.of(account.id())
                : Optional.empty();
    }

    /** @throws IllegalStateException if nobody is signed in */
    public PersonId id() {
        return findId().orElseThrow(() -> new IllegalStateException("Nobody is signed in."));
    }

    /** @throws IllegalStateException if nobody is signed in */
    public Person get() {
        return people.get(id());
    }

    /** The person's own mandate first, then those of colleagues whose deputy the person is today. */
    public List<Mandate> mandates() {
        return people.mandates(id());
    }

    /** Remembers until the running transaction ends in whose place the current person acts; the trail tells it. */
    public void actsInPlaceOf(PersonId holder) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        if (TransactionSynchronizationManager.unbindResourceIfPossible(this) == null) {
            TransactionSynchronizationManager.registerSynchronization(new Forgetting());
        }
        TransactionSynchronizationManager.bindResource(this, new InPlace(id(), holder));
    }

    /** In whose place the current person does the running act; empty when it is their own. */
    public Optional<PersonId> inPlaceOf() {
        return TransactionSynchronizationManager.getResource(this) instanceof InPlace place
                        && !place.actor().equals(place.holder())
                        && findId().filter(place.actor()::equals).isPresent()
                ? Optional.of(place.holder())
                : Optional.empty();
    }

    private record InPlace(PersonId actor, PersonId holder) {}

    private final class Forgetting implements TransactionSynchronization {
        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(CurrentPerson.this);
        }
    }

    /** Does the act in the name of a person who is not at the keyboard: API tokens, demo stories, tests. */
    public <T> T actingAs(PersonId person, Supplier<T> act) {
        SecurityContext before = SecurityContextHolder.getContext();
        Account account = people.account(person);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(account, null, account.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            return act.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
