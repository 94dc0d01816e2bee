package io.praevia.exchange.answers;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.requests.Request;
import io.praevia.assessment.requests.Requests;
import io.praevia.exchange.api.Keys;
import io.praevia.exchange.api.PersonView;
import io.praevia.identity.Allowed;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/assessments/{id}/requests")
@Tag(name = "Answers")
class RequestsApi {

    private final AssessmentLookup lookup;
    private final Requests requests;
    private final People people;

    RequestsApi(AssessmentLookup lookup, Requests requests, People people) {
        this.lookup = lookup;
        this.requests = requests;
        this.people = people;
    }

    @GetMapping
    @Allowed.SignedIn
    @Operation(summary = "What colleagues were asked to answer, newest first")
    List<RequestView> list(@PathVariable AssessmentId id) {
        lookup.get(id);
        List<Request> all = requests.of(id);
        var names = PersonView.names(
                people,
                all.stream()
                        .flatMap(one -> Stream.of(one.person(), one.askedBy()))
                        .toList());
        return all.stream().map(one -> RequestView.of(one, names)).toList();
    }

    @PostMapping
    @Allowed.SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ask a colleague; asking the same again while it is open has no effect")
    void ask(@PathVariable AssessmentId id, @RequestBody NewRequest body) {
        requests.ask(
                id,
                new Requests.Ask(
                        new PersonId(Keys.uuid("person", body.person())),
                        Optional.ofNullable(body.section()).orElse(""),
                        Optional.ofNullable(body.question()),
                        Optional.ofNullable(body.due()),
                        body.words()));
    }

    /** What to ask whom. */
    record NewRequest(
            @Nullable String person,
            @Nullable String section,

            @Schema(description = "One question of the section; absent for all of it") @Nullable
            String question,

            @Schema(description = "The last day on which an answer helps") @Nullable
            LocalDate due,

            @Nullable String words) {}

    /** Something that a colleague was asked to answer. */
    @Schema(name = "Request")
    record RequestView(
            String id,
            String section,
            List<String> questions,
            String label,
            PersonView person,
            @Nullable LocalDate due,
            String words,
            PersonView askedBy,
            Instant askedAt,
            @Nullable Instant doneAt,
            String remark) {

        static RequestView of(Request request, Function<PersonId, PersonView> names) {
            return new RequestView(
                    request.id().toString(),
                    request.section(),
                    request.questions(),
                    request.label(),
                    names.apply(request.person()),
                    request.due().orElse(null),
                    request.words(),
                    names.apply(request.askedBy()),
                    request.askedAt(),
                    request.doneAt().orElse(null),
                    request.remark());
        }
    }
}
