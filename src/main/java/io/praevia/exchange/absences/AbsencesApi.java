package io.praevia.exchange.absences;

import io.praevia.exchange.absences.AbsenceView.NewAbsence;
import io.praevia.exchange.api.Created;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.People;
import io.praevia.identity.absence.Absences;
import io.praevia.kernel.PersonId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Absences")
class AbsencesApi {

    private final Absences absences;
    private final People people;
    private final CurrentPerson current;

    AbsencesApi(Absences absences, People people, CurrentPerson current) {
        this.absences = absences;
        this.people = people;
        this.current = current;
    }

    @GetMapping("/me/absences")
    @Allowed.SignedIn
    @Operation(summary = "When you are away and who acts for you, today and later")
    List<AbsenceView> mine() {
        return absences.of(current.id()).stream().map(AbsenceView::of).toList();
    }

    @PostMapping("/me/absences")
    @Allowed.SignedIn
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Plan an absence of yours, or a deputy")
    ResponseEntity<Created.Id> plan(@RequestBody NewAbsence body) {
        UUID planned = absences.plan(body.draft());
        return Created.at("/me/absences/" + planned, new Created.Id(planned.toString()));
    }

    @DeleteMapping("/me/absences/{absence}")
    @Allowed.SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End an absence of yours, or call it off")
    void end(@PathVariable UUID absence) {
        absences.end(absence);
    }

    @GetMapping("/people/{person}/absences")
    @Allowed.PeopleKeeper
    @Operation(summary = "When somebody is away and who acts for them, today and later")
    List<AbsenceView> of(@PathVariable PersonId person) {
        return absences.of(people.get(person).id()).stream()
                .map(AbsenceView::of)
                .toList();
    }

    @PostMapping("/people/{person}/absences")
    @Allowed.PeopleKeeper
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Plan an absence or a deputy for somebody")
    ResponseEntity<Created.Id> planFor(@PathVariable PersonId person, @RequestBody NewAbsence body) {
        UUID planned = absences.planFor(person, body.draft());
        return Created.at("/people/%s/absences/%s".formatted(person, planned), new Created.Id(planned.toString()));
    }

    @DeleteMapping("/people/{person}/absences/{absence}")
    @Allowed.PeopleKeeper
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "End an absence of somebody, or call it off")
    void endFor(@PathVariable PersonId person, @PathVariable UUID absence) {
        absences.endFor(person, absence);
    }
}
