package io.praevia.identity.web;

import io.praevia.identity.People;
import io.praevia.identity.absence.Absence;
import io.praevia.identity.absence.Absences;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Dates;
import io.praevia.kernel.text.Message;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Planned absences and deputies in words. */
@Component
class AbsenceLines {

    private final Absences absences;
    private final People people;
    private final Dates dates;

    AbsenceLines(Absences absences, People people, Dates dates) {
        this.absences = absences;
        this.people = people;
        this.dates = dates;
    }

    void fill(PersonId person, Model model) {
        model.addAttribute(
                "absences", absences.of(person).stream().map(this::line).toList());
        model.addAttribute(
                "standsIn",
                absences.asDeputy(person).stream().map(this::standsIn).toList());
    }

    private Line line(Absence absence) {
        Optional<String> deputy = absence.deputy().map(id -> people.nameOf(Optional.of(id)));
        String what = (absence.away() ? "away" : "here")
                + deputy.map(name -> ".deputy").orElse("");
        return new Line(
                absence.id(),
                days(absence),
                Message.of("identity.absence." + what, deputy.orElse("")),
                absence.covers(people.today()));
    }

    private Line standsIn(Absence absence) {
        String name = people.nameOf(Optional.of(absence.person()));
        return new Line(absence.id(), days(absence), Message.verbatim(name), absence.covers(people.today()));
    }

    private Message days(Absence absence) {
        String from = dates.day(absence.from());
        Optional<LocalDate> until = absence.until();
        return until.isPresent()
                ? Message.of("identity.absence.days", from, dates.day(until.get()))
                : Message.of("identity.absence.from", from);
    }

    /** One absence; {@code now} when it covers today. */
    record Line(UUID id, Message days, Message what, boolean now) {}
}
