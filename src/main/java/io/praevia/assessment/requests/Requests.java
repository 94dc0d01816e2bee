package io.praevia.assessment.requests;

import io.praevia.assessment.Access;
import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentEvents;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Asks colleagues to answer a section or one question; they can then answer that and nothing else. */
@Service
public class Requests {

    private final RequestStore store;
    private final AssessmentLookup lookup;
    private final Access access;
    private final Answers answers;
    private final CurrentPerson current;
    private final Surroundings around;

    Requests(
            RequestStore store,
            AssessmentLookup lookup,
            Access access,
            Answers answers,
            CurrentPerson current,
            Surroundings around) {
        this.store = store;
        this.lookup = lookup;
        this.access = access;
        this.answers = answers;
        this.current = current;
        this.around = around;
    }

    /**
     * Asks a colleague; asking the same again while it is open has no effect.
     *
     * @throws Refused.Invalid if the person cannot be asked, or the section or question does not exist
     */
    @UseCase
    @Allowed.SignedIn
    public void ask(AssessmentId id, Ask ask) {
        Assessment assessment = lookup.get(id);
        access.requireEdit(assessment);
        requireOpen(assessment);
        Request request = request(assessment, ask);
        if (!store.insert(request)) {
            return;
        }
        access.letRead(id, request.person());
        around.events()
                .publishEvent(new AssessmentEvents.Asked(
                        id, request.person(), request.id().toString(), request.due(), request.href()));
    }

    /** Takes a request back; a colleague who answered nothing can then no longer read it. Twice has no effect; an unknown one is not found. */
    @UseCase
    @Allowed.SignedIn
    public void takeBack(AssessmentId id, UUID request) {
        access.requireEdit(lookup.get(id));
        requireKnown(id, request);
        store.lockOpen(id, request).ifPresent(open -> {
            store.takenBack(request);
            store.forget(id, open.person());
            note(open, "colleague.released");
        });
    }

    /**
     * Says that what was asked is answered as far as the person can; twice has no effect.
     *
     * @throws Refused.NotAllowed if somebody else was asked
     * @throws Refused.NotFound if there is no such request
     */
    @UseCase
    @Allowed.SignedIn
    public void done(AssessmentId id, UUID request, @Nullable String remark) {
        lookup.get(id);
        requireKnown(id, request);
        String words = Words.optional("remark", remark, Words.TEXT);
        store.lockOpen(id, request).ifPresent(open -> {
            if (!holders().contains(open.person().value())) {
                throw new Refused.NotAllowed("assessment.refused.not-asked");
            }
            store.done(request, words);
            note(open, "colleague.answered");
        });
    }

    /** Who was asked what, newest first; without what was taken back. */
    @Allowed.Internal
    public List<Request> of(AssessmentId id) {
        List<Request> all = store.of(id);
        return all.isEmpty() ? all : around.labels().read(lookup.load(id), all);
    }

    /** What is asked, in this language. */
    @Allowed.Internal
    public String label(AssessmentId id, UUID request, Locale language) {
        Request asked = store.of(id).stream()
                .filter(one -> one.id().equals(request))
                .findFirst()
                .orElseThrow(() -> new Refused.NotFound("request.refused.unknown"));
        return around.labels().label(lookup.load(id), asked, language);
    }

    /** What waits for the current person, oldest first. */
    @Allowed.SignedIn
    public List<Request> mine() {
        List<Request> open = store.openFor(holders());
        Map<AssessmentId, Assessment> projects =
                lookup.byId(open.stream().map(Request::assessment).toList());
        return open.stream()
                .flatMap(
                        request -> around
                                .labels()
                                .read(Objects.requireNonNull(projects.get(request.assessment())), List.of(request))
                                .stream())
                .toList();
    }

    private Request request(Assessment assessment, Ask ask) {
        Questionnaire asked = answers.questionnaire(assessment, Assessments.DPIA);
        Questionnaire.Section section = asked.section(ask.section())
                .orElseThrow(() -> new Refused.Invalid("target", "assessment.refused.target"));
        List<Question> questions = section.questions().stream()
                .filter(question ->
                        ask.question().isEmpty() || ask.question().get().equals(question.id()))
                .toList();
        if (questions.isEmpty()) {
            throw new Refused.Invalid("target", "assessment.refused.target");
        }
        return new Request(
                UUID.randomUUID(),
                assessment.id(),
                section.id(),
                ask.question().isEmpty() ? section.title() : questions.get(0).label(),
                questions.stream().map(Question::id).toList(),
                colleague(assessment, ask.person()),
                due(ask),
                Words.optional("words", ask.words(), Words.TEXT),
                current.id(),
                around.clock().instant(),
                Optional.empty(),
                "");
    }

    private Optional<LocalDate> due(Ask ask) {
        if (ask.due().filter(day -> day.isBefore(LocalDate.now(around.clock()))).isPresent()) {
            throw new Refused.Invalid("due", "request.refused.due");
        }
        return ask.due();
    }

    private void requireKnown(AssessmentId id, UUID request) {
        if (!store.exists(id, request)) {
            throw new Refused.NotFound("request.refused.unknown");
        }
    }

    private PersonId colleague(Assessment assessment, @Nullable PersonId person) {
        boolean fits = person != null
                && around.people().find(person).filter(Person::active).isPresent()
                && !person.equals(assessment.owner())
                && !person.equals(current.id());
        if (person == null || !fits) {
            throw new Refused.Invalid("person", "assessment.refused.colleague");
        }
        return person;
    }

    private void note(Request request, String action) {
        around.events()
                .publishEvent(new AssessmentEvents.Noted(
                        request.assessment(),
                        action,
                        Map.of(
                                "request",
                                request.id().toString(),
                                "person",
                                request.person().toString()),
                        Map.of()));
    }

    private List<UUID> holders() {
        return current.mandates().stream()
                .map(mandate -> mandate.holder().value())
                .toList();
    }

    private static void requireOpen(Assessment assessment) {
        if (!assessment.editable()) {
            throw new Refused.Conflict(
                    "assessment.refused.asking", assessment.phase().label());
        }
    }

    /** What to ask whom; without a question the whole section. */
    public record Ask(
            @Nullable PersonId person,
            String section,
            Optional<String> question,
            Optional<LocalDate> due,
            @Nullable String words) {}

    /** People, time, words, and who hears of it. */
    @Component("requestSurroundings")
    record Surroundings(People people, Clock clock, RequestLabels labels, ApplicationEventPublisher events) {}
}
