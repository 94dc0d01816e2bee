package io.praevia.identity.absence;

import io.praevia.identity.Allowed;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Message;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Says of a person whether they are here, and otherwise until when not and who acts for them. */
@Service
public class Presence {

    private final Absences absences;
    private final People people;

    Presence(Absences absences, People people) {
        this.absences = absences;
        this.people = people;
    }

    /** The name, and behind it the absence if there is one today. */
    @Allowed.SignedIn
    public Message named(PersonId person) {
        Message name = Message.verbatim(people.nameOf(Optional.of(person)));
        return note(person)
                .map(note -> Message.of("identity.away.named", name, note))
                .orElse(name);
    }

    /** "Away until 3 December, Nils acts for them"; empty for somebody who is here without a deputy. */
    @Allowed.SignedIn
    public Optional<Message> note(PersonId person) {
        return Optional.ofNullable(absences.today(List.of(person)).get(person)).map(this::words);
    }

    /** True if the person is away today. */
    @Allowed.Internal
    public boolean away(PersonId person) {
        return away(List.of(person)).size() == 1;
    }

    /** Those of them who are away today. */
    @Allowed.Internal
    public List<Absence> away(Collection<PersonId> whom) {
        return absences.today(whom).values().stream().filter(Absence::away).toList();
    }

    /** Those of them who are away today without a deputy who could act, and so cannot be waited for. */
    @Allowed.Internal
    public List<PersonId> unreachable(Collection<PersonId> whom) {
        Map<PersonId, Person> deputies = people.byId(
                away(whom).stream().flatMap(a -> a.deputy().stream()).toList());
        return away(whom).stream()
                .filter(absence -> absence.deputy()
                        .map(deputies::get)
                        .filter(Person::active)
                        .filter(deputy -> !away(deputy.id()))
                        .isEmpty())
                .map(Absence::person)
                .toList();
    }

    /** In one line. */
    @Allowed.Internal
    public Message words(Absence absence) {
        Optional<String> deputy = absence.deputy().map(id -> people.nameOf(Optional.of(id)));
        if (!absence.away()) {
            return Message.of("identity.away.deputy-only", deputy.orElse(""));
        }
        String key = (absence.until().isPresent() ? "identity.away.until" : "identity.away.open")
                + (deputy.isPresent() ? ".deputy" : "");
        return Message.of(key, absence.until().<Object>map(day -> day).orElse(""), deputy.orElse(""));
    }
}
