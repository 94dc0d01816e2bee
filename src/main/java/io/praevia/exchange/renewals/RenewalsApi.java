package io.praevia.exchange.renewals;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.exchange.api.Keys;
import io.praevia.exchange.api.PersonView;
import io.praevia.identity.Allowed;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.Refused;
import io.praevia.renewal.Renewal;
import io.praevia.renewal.Renewals;
import io.praevia.renewal.cause.Calls;
import io.praevia.renewal.cause.CauseLines;
import io.praevia.renewal.cause.Incidents;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Renewals are answered and confirmed as tasks. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Renewals")
class RenewalsApi {

    private final Renewals renewals;
    private final Calls calls;
    private final Incidents incidents;
    private final CauseLines lines;
    private final AssessmentLookup lookup;
    private final People people;

    RenewalsApi(
            Renewals renewals,
            Calls calls,
            Incidents incidents,
            CauseLines lines,
            AssessmentLookup lookup,
            People people) {
        this.renewals = renewals;
        this.calls = calls;
        this.incidents = incidents;
        this.lines = lines;
        this.lookup = lookup;
        this.people = people;
    }

    @GetMapping("/renewals")
    @Allowed.SignedIn
    @Operation(summary = "Renewals of approvals that you may read: open, running, soon, ended or all; at most 500")
    List<RenewalBodies.View> search(
            @RequestParam(defaultValue = "open") String which, @RequestParam(defaultValue = "false") boolean mine) {
        Renewals.Which known = Keys.required("which", which, Renewals.Which.class);
        return renewals.search(new Renewals.Filter(known, mine)).stream()
                .map(this::view)
                .toList();
    }

    @GetMapping("/assessments/{id}/renewals/{renewal}")
    @Allowed.SignedIn
    @Operation(summary = "One renewal")
    RenewalBodies.View one(@PathVariable AssessmentId id, @PathVariable UUID renewal) {
        return view(renewals.get(id, renewal));
    }

    @PostMapping("/register/entries/{entry}/incidents")
    @Allowed.SignedIn
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Report an incident; the owner is asked whether the approval still holds")
    void report(@PathVariable UUID entry, @RequestBody RenewalBodies.Incident body) {
        incidents.report(new EntryId(entry), new Incidents.Report(body.what(), body.happenedOn(), body.reportedBy()));
    }

    @PostMapping("/renewals/calls")
    @Allowed.PrivacyOfficer
    @Operation(summary = "Ask owners because the questionnaire or a table changed (privacy office)")
    RenewalBodies.Called call(@RequestBody RenewalBodies.Call body) {
        Calls.Change change = calls.changes().stream()
                .filter(one -> one.source().equals(body.change()))
                .findFirst()
                .orElseThrow(() -> new Refused.Conflict("renewal.refused.newer"));
        List<EntryId> entries = Keys.items("entries", body.entries()).stream()
                .map(entry -> new EntryId(Keys.uuid("entries", entry)))
                .toList();
        return new RenewalBodies.Called(calls.call(change, entries, body.reason()));
    }

    private RenewalBodies.View view(Renewal round) {
        return RenewalBodies.View.of(
                round,
                PersonView.names(
                        people,
                        java.util.stream.Stream.concat(round.answered().stream(), round.confirmed().stream())
                                .map(Renewal.Stamp::by)
                                .toList()),
                (one, cause) -> lines.of(one, cause, lookup.load(one.assessment()), Locale.ENGLISH));
    }
}
