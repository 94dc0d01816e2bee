package io.praevia.exchange.entries;

import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.EntryId;
import io.praevia.register.RegisterEntries;
import io.praevia.register.life.EntryCovers;
import io.praevia.register.life.EntryStates;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/register/entries/{entry}")
@Tag(name = "Register")
class EntryActsApi {

    private final EntryStates states;
    private final EntryCovers covers;
    private final RegisterEntries entries;

    EntryActsApi(EntryStates states, EntryCovers covers, RegisterEntries entries) {
        this.states = states;
        this.covers = covers;
        this.entries = entries;
    }

    @PostMapping("/activate")
    @Allowed.PrivacyOfficer
    @Operation(summary = "Put a draft into use (privacy office)")
    EntryView activate(@PathVariable EntryId entry, @RequestBody Why body) {
        states.activate(entry, body.reason());
        return EntryView.of(entries.get(entry));
    }

    @PostMapping("/retire")
    @Allowed.PrivacyOfficer
    @Operation(summary = "Retire an entry (privacy office)")
    EntryView retire(@PathVariable EntryId entry, @RequestBody Why body) {
        states.retire(entry, body.reason());
        return EntryView.of(entries.get(entry));
    }

    @PostMapping("/restore")
    @Allowed.PrivacyOfficer
    @Operation(summary = "Bring a retired entry back (privacy office)")
    EntryView restore(@PathVariable EntryId entry, @RequestBody Why body) {
        states.restore(entry, body.reason());
        return EntryView.of(entries.get(entry));
    }

    @PostMapping("/covers")
    @Allowed.PrivacyOfficer
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let a further assessment cover the entry (privacy office)")
    void cover(@PathVariable EntryId entry, @RequestBody Reference body) {
        covers.cover(entry, body.reference());
    }

    @DeleteMapping("/covers/{assessment}")
    @Allowed.PrivacyOfficer
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take the entry out of an assessment that nobody decided yet (privacy office)")
    void uncover(@PathVariable EntryId entry, @PathVariable AssessmentId assessment) {
        covers.uncover(entry, assessment);
    }

    record Why(@Nullable String reason) {}

    /** Such as PIA-2026-0042. */
    record Reference(@Nullable String reference) {}
}
