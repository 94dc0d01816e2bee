package io.praevia.exchange.risks;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.exchange.api.BasedOn;
import io.praevia.exchange.api.Created;
import io.praevia.exchange.api.Keys;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.risk.Risk;
import io.praevia.risk.RiskKind;
import io.praevia.risk.Risks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/assessments/{id}/risks")
@Tag(name = "Risks")
class RisksApi {

    private final AssessmentLookup lookup;
    private final Risks risks;

    RisksApi(AssessmentLookup lookup, Risks risks) {
        this.lookup = lookup;
        this.risks = risks;
    }

    @GetMapping
    @Allowed.SignedIn
    @Operation(summary = "The risks, in the order in which they were added")
    List<RiskView> list(@PathVariable AssessmentId id) {
        return risks.of(lookup.get(id).id()).stream().map(RiskView::of).toList();
    }

    @PostMapping
    @Allowed.SignedIn
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a risk")
    ResponseEntity<RiskView> add(@PathVariable AssessmentId id, @RequestBody RiskView.New body) {
        lookup.get(id);
        UUID added = risks.add(id, Keys.required("kind", body.kind(), RiskKind.class), body.title());
        Risk risk = risks.of(id).stream()
                .filter(r -> r.id().equals(added))
                .findFirst()
                .orElseThrow();
        return Created.at("/assessments/%s/risks/%s".formatted(id, added), RiskView.of(risk));
    }

    @PutMapping("/{risk}")
    @Allowed.SignedIn
    @Operation(summary = "Change a risk: send all of it")
    ResponseEntity<RiskView> change(
            @PathVariable AssessmentId id,
            @PathVariable UUID risk,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody RiskView.Change body) {
        lookup.get(id);
        try {
            Risk changed = risks.change(id, risk, BasedOn.of(body.basedOn(), ifMatch), body.draft());
            return ResponseEntity.ok().eTag(BasedOn.tag(changed.version())).body(RiskView.of(changed));
        } catch (Refused.Stale stale) {
            Object theirs = stale.theirs() instanceof Risk current ? RiskView.of(current) : stale.theirs();
            throw new Refused.Stale(body, theirs, stale.currentVersion());
        }
    }

    @DeleteMapping("/{risk}")
    @Allowed.SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Remove a risk; the last one of its kind stays")
    void remove(@PathVariable AssessmentId id, @PathVariable UUID risk) {
        lookup.get(id);
        risks.remove(id, risk);
    }
}
