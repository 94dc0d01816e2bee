package io.praevia.exchange.screenings;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.exchange.api.PersonView;
import io.praevia.identity.Allowed;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.screening.Screening;
import io.praevia.screening.ScreeningRulings;
import io.praevia.screening.Screenings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/assessments/{id}/screening")
@Tag(name = "Screening")
class ScreeningApi {

    private final AssessmentLookup lookup;
    private final Screenings screenings;
    private final ScreeningRulings rulings;
    private final People people;

    ScreeningApi(AssessmentLookup lookup, Screenings screenings, ScreeningRulings rulings, People people) {
        this.lookup = lookup;
        this.screenings = screenings;
        this.rulings = rulings;
        this.people = people;
    }

    @GetMapping
    @Allowed.SignedIn
    @Operation(summary = "What the answers so far mean and why, and how the screening went")
    ScreeningView get(@PathVariable AssessmentId id) {
        lookup.get(id);
        return ScreeningView.of(
                screenings.outcome(id),
                screenings.find(id).map(screening -> sent(id, screening)).orElse(null));
    }

    @PostMapping
    @Allowed.SignedIn
    @Operation(summary = "Send the screening")
    ScreeningView submit(@PathVariable AssessmentId id, @RequestBody Contest body) {
        screenings.submit(id, body.contest());
        return get(id);
    }

    @PostMapping("/view")
    @Allowed.SignedIn
    @Operation(summary = "Give the DPO's view on not doing a full assessment")
    ScreeningView view(@PathVariable AssessmentId id, @RequestBody View body) {
        rulings.giveView(id, body.view());
        return get(id);
    }

    @PostMapping("/ruling")
    @Allowed.SignedIn
    @Operation(summary = "Confirm that no full assessment is needed, or ask for one")
    ScreeningView rule(@PathVariable AssessmentId id, @RequestBody Rule body) {
        if (body.full() == null) {
            throw new Refused.Invalid("full", "api.refused.full");
        }
        rulings.rule(id, body.full(), body.reason());
        return get(id);
    }

    private ScreeningView.Sent sent(AssessmentId id, Screening screening) {
        List<PersonId> speakers = Stream.concat(
                        screening.dpoView().map(Screening.Statement::by).stream(),
                        screening.ruling().map(Screening.Ruled::by).stream())
                .toList();
        return ScreeningView.Sent.of(screening, screenings.laws(id), PersonView.names(people, speakers));
    }

    /** Sends the screening, if wanted with an objection. */
    @Schema(name = "ScreeningSubmission")
    record Contest(
            @Schema(description = "Why the risk is not high although the rules ask for a full assessment") @Nullable
            String contest) {}

    /** The DPO's view. */
    @Schema(name = "ScreeningViewBody")
    record View(@Nullable String view) {}

    /** The privacy office's ruling. */
    @Schema(name = "ScreeningRulingBody")
    record Rule(@Nullable Boolean full, @Nullable String reason) {}
}
