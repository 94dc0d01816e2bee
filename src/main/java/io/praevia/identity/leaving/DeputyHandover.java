package io.praevia.identity.leaving;

import io.praevia.identity.People;
import io.praevia.identity.absence.Absence;
import io.praevia.identity.absence.AbsenceDraft;
import io.praevia.identity.absence.Absences;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Message;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Colleagues whose deputy the person is, today or later. */
@Component
@Order(50)
class DeputyHandover implements Handover {

    private final Absences absences;
    private final People people;

    DeputyHandover(Absences absences, People people) {
        this.absences = absences;
        this.people = people;
    }

    @Override
    public String kind() {
        return "deputy";
    }

    @Override
    public List<Duty> of(PersonId person) {
        return absences.asDeputy(person).stream()
                .filter(absence ->
                        people.find(absence.person()).filter(p -> p.active()).isPresent())
                .map(absence -> new Duty(
                        kind(),
                        absence.id().toString(),
                        Message.of("identity.leaving.deputy", people.nameOf(Optional.of(absence.person()))),
                        "",
                        Optional.of(Message.of("identity.leaving.deputy-nobody"))))
                .toList();
    }

    @Override
    public Optional<Message> obstacle(Duty duty, PersonId successor) {
        return Optional.of(Message.of("identity.refused.deputy"))
                .filter(reason -> !absences.asDeputyOf(duty.id(), successor));
    }

    /** An absence stays, with the new deputy or without one; a deputy beside somebody who is here just ends. */
    @Override
    public void pass(Duty duty, PersonId from, Optional<PersonId> successor) {
        for (Absence absence : absences.asDeputy(from)) {
            if (absence.id().toString().equals(duty.id())) {
                absences.endFor(absence.person(), absence.id());
                if (successor.isPresent() || absence.away()) {
                    absences.planFor(absence.person(), rest(absence, successor));
                }
            }
        }
    }

    private AbsenceDraft rest(Absence absence, Optional<PersonId> successor) {
        LocalDate today = people.today();
        return new AbsenceDraft(
                successor.orElse(null),
                absence.away(),
                absence.from().isBefore(today) ? today : absence.from(),
                absence.until().orElse(null));
    }
}
