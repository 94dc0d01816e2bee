package io.praevia.identity.absence;

import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.kernel.Refused;
import org.springframework.stereotype.Component;

/** What an absence must be to be planned: not over, not overlapping, with a deputy who can act. */
@Component
class AbsenceRules {

    private final AbsenceStore store;
    private final People people;

    AbsenceRules(AbsenceStore store, People people) {
        this.store = store;
        this.people = people;
    }

    /** @throws Refused.Invalid naming the field that does not hold */
    void check(Absence planned) {
        requireDeputy(planned);
        requireDays(planned);
    }

    private void requireDeputy(Absence planned) {
        if (!planned.away() && planned.deputy().isEmpty()) {
            throw new Refused.Invalid("deputy", "identity.refused.deputy-missing");
        }
        planned.deputy().ifPresent(deputy -> {
            if (deputy.equals(planned.person())) {
                throw new Refused.Invalid("deputy", "identity.refused.deputy");
            }
            if (people.find(deputy).filter(Person::active).isEmpty()) {
                throw new Refused.Invalid("deputy", "identity.refused.deputy-gone");
            }
        });
    }

    private void requireDays(Absence planned) {
        planned.until().ifPresent(last -> {
            if (last.isBefore(planned.from())) {
                throw new Refused.Invalid("until", "identity.refused.deputy-days");
            }
            if (last.isBefore(people.today())) {
                throw new Refused.Invalid("until", "identity.refused.absence-over");
            }
        });
        store.from(planned.person(), planned.from()).stream()
                .filter(other ->
                        planned.until().map(last -> !other.from().isAfter(last)).orElse(true))
                .findFirst()
                .ifPresent(other -> {
                    throw new Refused.Invalid("from", "identity.refused.absence-overlap", other.from());
                });
    }
}
