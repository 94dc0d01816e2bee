package io.praevia.identity.absence;

import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.IdentityEvent;
import io.praevia.identity.People;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Plans and ends absences and deputies; what is planned holds from the next request on. */
@Service
public class Absences {

    private final AbsenceStore store;
    private final AbsenceRules rules;
    private final People people;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;

    Absences(
            AbsenceStore store,
            AbsenceRules rules,
            People people,
            CurrentPerson current,
            ApplicationEventPublisher events) {
        this.store = store;
        this.rules = rules;
        this.people = people;
        this.current = current;
        this.events = events;
    }

    /** The person's absences and deputies, today's and later ones, soonest first. */
    @Allowed.SignedIn
    public List<Absence> of(PersonId person) {
        return store.from(person, people.today());
    }

    /** Whose deputy the person is, today or later. */
    @Allowed.SignedIn
    public List<Absence> asDeputy(PersonId person) {
        return store.ofDeputy(person, people.today());
    }

    /** True if the person could be the deputy of this absence: it is somebody else's. */
    @Allowed.Internal
    public boolean asDeputyOf(String absence, PersonId person) {
        return store.find(UUID.fromString(absence))
                .filter(found -> !found.person().equals(person))
                .isPresent();
    }

    /** What covers today, by person. */
    @Allowed.Internal
    public Map<PersonId, Absence> today(Collection<PersonId> whom) {
        return store.on(people.today(), whom).stream()
                .collect(Collectors.toMap(Absence::person, Function.identity(), (first, second) -> first));
    }

    /** Plans an absence or a deputy of the current person; see {@link #planFor}. */
    @UseCase
    @Allowed.SignedIn
    public UUID plan(AbsenceDraft draft) {
        return insert(current.id(), draft);
    }

    /**
     * Plans for somebody else.
     *
     * @throws Refused.Invalid if it overlaps another one, is over, or the deputy is unknown, gone, or the person
     */
    @UseCase
    @Allowed.PeopleKeeper
    public UUID planFor(PersonId person, AbsenceDraft draft) {
        return insert(person, draft);
    }

    /** Ends one of the current person's own today, or calls it off; doing it twice has no effect. */
    @UseCase
    @Allowed.SignedIn
    public void end(UUID absence) {
        end(current.id(), absence);
    }

    /** Ends one of somebody else's. */
    @UseCase
    @Allowed.PeopleKeeper
    public void endFor(PersonId person, UUID absence) {
        end(person, absence);
    }

    private UUID insert(PersonId person, AbsenceDraft draft) {
        if (!store.lock(person)) {
            throw new Refused.NotFound("identity.refused.person");
        }
        LocalDate from = draft.from() == null ? people.today() : draft.from();
        Absence planned = new Absence(
                UUID.randomUUID(),
                person,
                Optional.ofNullable(draft.deputy()),
                draft.away(),
                from,
                Optional.ofNullable(draft.until()));
        rules.check(planned);
        store.insert(planned);
        tell("person.absence-planned", planned);
        return planned.id();
    }

    private void end(PersonId person, UUID id) {
        store.lock(person);
        store.find(id)
                .filter(found -> found.person().equals(person))
                .filter(found -> store.end(found, people.today()))
                .ifPresent(found -> tell("person.absence-ended", found));
    }

    private void tell(String action, Absence absence) {
        String days =
                absence.from() + "/" + absence.until().map(LocalDate::toString).orElse("..");
        String deputy = absence.deputy().map(PersonId::toString).orElse("none");
        events.publishEvent(new IdentityEvent(action, absence.person(), days + " deputy " + deputy));
    }
}
