package io.praevia.identity.account;

import io.praevia.identity.Allowed;
import io.praevia.identity.IdentityEvent;
import io.praevia.identity.Secrets;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Where a person is signed in, and how that ends. */
@Service
public class PersonSessions {

    /** Session attribute with the browser in words. */
    public static final String DEVICE = "device";

    /** After these the person is nowhere signed in any more. */
    private static final Set<String> ENDS_ALL = Set.of("person.deactivated", "person.password-reset");

    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository;

    PersonSessions(ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository) {
        this.repository = repository;
    }

    /** Where the person is signed in, the latest use first; {@code here} is the session that asks. */
    @Allowed.SignedIn
    public List<SignedInAt> of(PersonId person, @Nullable String here) {
        return sessions(person).values().stream()
                .map(session -> new SignedInAt(
                        handle(session.getId()),
                        Optional.ofNullable(session.<String>getAttribute(DEVICE))
                                .orElse(""),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(here)))
                .sorted(Comparator.comparing(SignedInAt::usedAt).reversed())
                .toList();
    }

    /** @throws Refused.NotFound if it is not one of the person's sessions */
    @Allowed.SignedIn
    public void end(PersonId person, String handle) {
        String id = sessions(person).keySet().stream()
                .filter(session -> handle(session).equals(handle))
                .findFirst()
                .orElseThrow(() -> new Refused.NotFound("identity.refused.session"));
        repository.getObject().deleteById(id);
    }

    /** Ends every session of the person but the one that asks. */
    @Allowed.SignedIn
    public void endOthers(PersonId person, @Nullable String here) {
        sessions(person).keySet().stream()
                .filter(session -> !session.equals(here))
                .forEach(session -> repository.getObject().deleteById(session));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void onIdentity(IdentityEvent event) {
        if (ENDS_ALL.contains(event.action())) {
            endOthers(event.person(), null);
        }
    }

    private Map<String, ? extends Session> sessions(PersonId person) {
        FindByIndexNameSessionRepository<? extends Session> sessions = repository.getIfAvailable();
        return sessions == null ? Map.of() : sessions.findByPrincipalName(person.toString());
    }

    /** What a page may show instead of the id, which opens the session. */
    private static String handle(String session) {
        return HexFormat.of().formatHex(Secrets.hash(session), 0, 12);
    }

    /** A browser that is signed in. */
    public record SignedInAt(String handle, String device, Instant since, Instant usedAt, boolean here) {}
}
