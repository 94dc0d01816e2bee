package io.praevia.assessment.web.questions;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.requests.Request;
import io.praevia.assessment.requests.Requests;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.kernel.text.Dates;
import io.praevia.questionnaire.Questionnaire;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What helps with a section: who was asked what in it, who can be asked, and what others do. */
@Component
class Helpers {

    private final Requests requests;
    private final People people;
    private final Dates dates;
    private final CurrentPerson current;
    private final KnowledgeHere knowledge;

    Helpers(Requests requests, People people, Dates dates, CurrentPerson current, KnowledgeHere knowledge) {
        this.requests = requests;
        this.people = people;
        this.dates = dates;
        this.current = current;
        this.knowledge = knowledge;
    }

    KnowledgeHere knowledge() {
        return knowledge;
    }

    /** What was asked in this section, newest first. */
    List<Asked> asked(Assessment assessment, Questionnaire.Section section) {
        return requests.of(assessment.id()).stream()
                .filter(request -> request.section().equals(section.id()))
                .map(request -> new Asked(
                        request,
                        people.nameOf(Optional.of(request.person())),
                        dates.since(request.askedAt()),
                        until(request),
                        request.doneAt().isPresent()))
                .toList();
    }

    /** What the current person is asked in this section. */
    List<Asked> mine(Assessment assessment, Questionnaire.Section section) {
        return requests.mine().stream()
                .filter(request -> request.assessment().equals(assessment.id())
                        && request.section().equals(section.id()))
                .map(request -> new Asked(
                        request,
                        people.nameOf(Optional.of(request.askedBy())),
                        dates.since(request.askedAt()),
                        until(request),
                        false))
                .toList();
    }

    /** Under what the browser keeps what is typed while it is not connected. */
    String kept(Assessment assessment, Questionnaire.Section section) {
        return assessment.id() + "/" + section.id() + "/" + current.id();
    }

    List<Person> colleagues(Assessment assessment) {
        return people.all().stream()
                .filter(person -> person.active() && !person.id().equals(assessment.owner()))
                .toList();
    }

    private String until(Request request) {
        return request.due().map(dates::day).orElse("");
    }

    /** A request with the name of whom it concerns; {@code until} is empty where no day was named. */
    record Asked(Request request, String who, String since, String until, boolean done) {}
}
