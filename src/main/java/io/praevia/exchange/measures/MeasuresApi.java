package io.praevia.exchange.measures;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.exchange.api.BasedOn;
import io.praevia.exchange.api.Created;
import io.praevia.exchange.api.Keys;
import io.praevia.exchange.api.PersonView;
import io.praevia.identity.Allowed;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.risk.evidence.MeasureFiles;
import io.praevia.risk.measure.Measure;
import io.praevia.risk.measure.MeasureList;
import io.praevia.risk.measure.MeasureOffice;
import io.praevia.risk.measure.MeasureWork;
import io.praevia.risk.measure.Measures;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Measures")
class MeasuresApi {

    private static final String OF = "/assessments/{id}/measures";

    private final AssessmentLookup lookup;
    private final Measures measures;
    private final MeasureList list;
    private final Acts acts;
    private final People people;

    MeasuresApi(AssessmentLookup lookup, Measures measures, MeasureList list, Acts acts, People people) {
        this.lookup = lookup;
        this.measures = measures;
        this.list = list;
        this.acts = acts;
        this.people = people;
    }

    @GetMapping("/measures")
    @Allowed.SignedIn
    @Operation(summary = "Measures that you see to or may read, most urgent first, at most 1,000")
    List<MeasureBodies.View> search(
            @RequestParam(defaultValue = "false") boolean mine,
            @RequestParam(defaultValue = "false") boolean late,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String status) {
        Measure.Status known = status == null ? null : Keys.required("status", status, Measure.Status.class);
        return views(list.search(new MeasureList.Filter(mine, late, department, known, null, "")).stream()
                .map(MeasureList.Listed::measure)
                .toList());
    }

    @GetMapping(OF)
    @Allowed.SignedIn
    @Operation(summary = "The measures of an assessment, in the order in which they were named")
    List<MeasureBodies.View> of(@PathVariable AssessmentId id) {
        return views(measures.of(lookup.get(id).id()));
    }

    @GetMapping(OF + "/{measure}")
    @Allowed.SignedIn
    @Operation(summary = "One measure")
    MeasureBodies.View one(@PathVariable AssessmentId id, @PathVariable UUID measure) {
        return views(List.of(measures.get(id, measure))).get(0);
    }

    @PostMapping(OF)
    @Allowed.SignedIn
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a measure while the questionnaire is open")
    ResponseEntity<MeasureBodies.View> add(@PathVariable AssessmentId id, @RequestBody MeasureBodies.Plan body) {
        UUID added = measures.add(id, body.draft());
        return Created.at("/assessments/%s/measures/%s".formatted(id, added), one(id, added));
    }

    @PutMapping(OF + "/{measure}")
    @Allowed.SignedIn
    @Operation(summary = "Change the plan while the questionnaire is open: send all of it")
    ResponseEntity<MeasureBodies.View> change(
            @PathVariable AssessmentId id,
            @PathVariable UUID measure,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody MeasureBodies.Plan body) {
        try {
            Measure changed = measures.change(id, measure, BasedOn.of(body.basedOn(), ifMatch), body.draft());
            return ResponseEntity.ok().eTag(BasedOn.tag(changed.version())).body(one(id, measure));
        } catch (Refused.Stale stale) {
            throw new Refused.Stale(body, one(id, measure), stale.currentVersion());
        }
    }

    @DeleteMapping(OF + "/{measure}")
    @Allowed.SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take a measure out of the plan")
    void remove(@PathVariable AssessmentId id, @PathVariable UUID measure) {
        measures.remove(id, measure);
    }

    @PostMapping(OF + "/{measure}/status")
    @Allowed.SignedIn
    @Operation(summary = "Say after the approval what happened: begun, done, dropped, or checked")
    MeasureBodies.View move(
            @PathVariable AssessmentId id, @PathVariable UUID measure, @RequestBody MeasureBodies.Moved body) {
        switch (body.to()) {
            case IN_PROGRESS -> acts.work().start(id, measure);
            case DONE -> acts.work().done(id, measure, body.note());
            case DROPPED -> acts.work().drop(id, measure, body.note());
            default -> acts.office().check(id, measure, true, body.note());
        }
        return one(id, measure);
    }

    @PostMapping(OF + "/{measure}/evidence")
    @Allowed.SignedIn
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a file that shows that it is in place")
    MeasureBodies.View attach(
            @PathVariable AssessmentId id, @PathVariable UUID measure, @RequestParam MultipartFile file)
            throws IOException {
        acts.files().add(id, measure, String.valueOf(file.getOriginalFilename()), file.getBytes());
        return one(id, measure);
    }

    private List<MeasureBodies.View> views(List<Measure> found) {
        var names = PersonView.names(people, found.stream().map(Measure::owner).toList());
        return found.stream().map(m -> MeasureBodies.View.of(m, names)).toList();
    }

    /** What can be done about a measure. */
    @org.springframework.stereotype.Component("measureApiActs")
    record Acts(MeasureWork work, MeasureOffice office, MeasureFiles files) {}
}
