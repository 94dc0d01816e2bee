package io.praevia.exchange.decisions;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.decision.consultation.AuthorityPoints;
import io.praevia.decision.consultation.Consultation;
import io.praevia.decision.consultation.ConsultationStops;
import io.praevia.decision.consultation.Consultations;
import io.praevia.decision.consultation.Letters;
import io.praevia.exchange.api.Keys;
import io.praevia.exchange.api.PersonView;
import io.praevia.exchange.decisions.ConsultationViews.ConsultationView;
import io.praevia.identity.Allowed;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The clock of a consultation and the points of the authority's advice. */
@RestController
@RequestMapping("/api/v1/assessments/{id}/consultation")
@Tag(name = "Prior consultation")
class ConsultationApi {

    private final AssessmentLookup lookup;
    private final Consultations consultations;
    private final Letters letters;
    private final ConsultationStops stops;
    private final AuthorityPoints points;
    private final People people;

    ConsultationApi(
            AssessmentLookup lookup,
            Consultations consultations,
            Letters letters,
            ConsultationStops stops,
            AuthorityPoints points,
            People people) {
        this.lookup = lookup;
        this.consultations = consultations;
        this.letters = letters;
        this.stops = stops;
        this.points = points;
        this.people = people;
    }

    @GetMapping
    @Allowed.SignedIn
    @Operation(summary = "The prior consultation of the authority, if there is one: clock, advice, points, letters")
    ConsultationView consultation(@PathVariable AssessmentId id) {
        Consultation known = consultations
                .find(lookup.get(id).id())
                .orElseThrow(() -> new Refused.NotFound("api.refused.no-consultation"));
        var written = letters.of(id);
        var names = PersonView.names(
                people,
                Stream.concat(
                                written.stream().map(letter -> letter.by()),
                                known.points().stream()
                                        .flatMap(point -> point.handled().stream())
                                        .map(Consultation.Handled::by))
                        .distinct()
                        .toList());
        return ConsultationView.of(known, written, names);
    }

    @PostMapping("/stops")
    @Allowed.SignedIn
    @Operation(summary = "Stop the authority's clock, or record when it stood still")
    ConsultationView stop(@PathVariable AssessmentId id, @RequestBody ConsultationBodies.NewStop body) {
        UUID stop = body.id() == null ? UUID.randomUUID() : Keys.uuid("id", body.id());
        stops.stop(id, new ConsultationStops.Draft(stop, body.from(), body.until(), body.reason()));
        return consultation(id);
    }

    @PostMapping("/stops/resumed")
    @Allowed.SignedIn
    @Operation(summary = "Let the authority's clock run on")
    ConsultationView resume(@PathVariable AssessmentId id, @RequestBody ConsultationBodies.Resumed body) {
        stops.resume(id, body.on());
        return consultation(id);
    }

    @PostMapping("/points")
    @Allowed.SignedIn
    @Operation(summary = "Say what is done with points of the authority's advice; goOn leads to the sign-off")
    ConsultationView handle(@PathVariable AssessmentId id, @RequestBody ConsultationBodies.PointsHandled body) {
        Map<UUID, AuthorityPoints.Handling> handling = new HashMap<>();
        List<ConsultationBodies.PointHandled> given = Keys.items("points", body.points());
        given.forEach(point -> handling.put(
                Keys.uuid("points.point", point.point()),
                new AuthorityPoints.Handling(
                        Keys.required("points.done", point.done(), Consultation.Done.class), point.how())));
        points.handle(id, handling, Boolean.TRUE.equals(body.goOn()));
        return consultation(id);
    }
}
