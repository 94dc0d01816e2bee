package io.praevia.exchange.assessments;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.Intake;
import io.praevia.assessment.NewAssessments;
import io.praevia.assessment.Phase;
import io.praevia.exchange.api.Created;
import io.praevia.exchange.api.Keys;
import io.praevia.exchange.api.Page;
import io.praevia.exchange.api.PersonView;
import io.praevia.identity.Allowed;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/assessments")
@Tag(name = "Assessments")
class AssessmentsApi {

    private final AssessmentLookup lookup;
    private final NewAssessments newAssessments;
    private final Assessments assessments;
    private final AssessmentProcess process;
    private final People people;

    AssessmentsApi(
            AssessmentLookup lookup,
            NewAssessments newAssessments,
            Assessments assessments,
            AssessmentProcess process,
            People people) {
        this.lookup = lookup;
        this.newAssessments = newAssessments;
        this.assessments = assessments;
        this.process = process;
        this.people = people;
    }

    @GetMapping
    @Allowed.SignedIn
    @Operation(summary = "Assessments that you may read, newest first")
    Page<AssessmentView> list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable List<String> phase,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Page.SIZE) int limit) {
        int size = Page.size(limit);
        Optional<AssessmentId> last = Optional.ofNullable(after).map(id -> new AssessmentId(Keys.uuid("after", id)));
        List<Assessment> found = lookup.search(
                new AssessmentLookup.Filter(words, Keys.list("phase", phase, Phase.class), department, open),
                last,
                size + 1);
        var names =
                PersonView.names(people, found.stream().map(Assessment::owner).toList());
        return Page.of(found, size, a -> a.id().toString(), a -> AssessmentView.of(a, names));
    }

    @PostMapping
    @Allowed.SignedIn
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Start an assessment; you become its owner")
    ResponseEntity<AssessmentView> start(@RequestBody AssessmentBodies.NewAssessment body) {
        Assessment started = newAssessments.start(new Intake(
                body.title(),
                body.summary(),
                body.department(),
                body.plannedStart(),
                Keys.items("countries", body.countries()),
                Optional.ofNullable(body.entry()).map(id -> new EntryId(Keys.uuid("entry", id))),
                Optional.ofNullable(body.earlier()).map(id -> new AssessmentId(Keys.uuid("earlier", id)))));
        return Created.at("/assessments/" + started.id(), view(started));
    }

    @GetMapping("/{id}")
    @Allowed.SignedIn
    @Operation(summary = "One assessment")
    AssessmentView get(@PathVariable AssessmentId id) {
        return view(lookup.get(id));
    }

    @GetMapping("/{id}/steps")
    @Allowed.SignedIn
    @Operation(summary = "What is open and for whom it waits, oldest first")
    List<AssessmentBodies.StepView> steps(@PathVariable AssessmentId id) {
        return process.open(lookup.get(id).id()).stream()
                .map(AssessmentBodies.StepView::of)
                .toList();
    }

    @PostMapping("/{id}/shares")
    @Allowed.SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let a colleague answer beside you")
    void share(@PathVariable AssessmentId id, @RequestBody AssessmentBodies.Share body) {
        assessments.share(id, colleague(body));
    }

    @PostMapping("/{id}/withdrawal")
    @Allowed.SignedIn
    @Operation(summary = "End the assessment before its decision")
    AssessmentView withdraw(@PathVariable AssessmentId id, @RequestBody AssessmentBodies.Withdrawal body) {
        assessments.withdraw(id, body.reason());
        return view(lookup.get(id));
    }

    private PersonId colleague(AssessmentBodies.Share body) {
        Optional<Person> person = body.email() == null
                ? people.find(new PersonId(Keys.uuid("person", body.person())))
                : people.findByEmail(body.email());
        return person.filter(Person::active)
                .map(Person::id)
                .orElseThrow(
                        () -> new Refused.Invalid(body.email() == null ? "person" : "email", "api.refused.nobody"));
    }

    private AssessmentView view(Assessment assessment) {
        return AssessmentView.of(assessment, PersonView.names(people, List.of(assessment.owner())));
    }
}
