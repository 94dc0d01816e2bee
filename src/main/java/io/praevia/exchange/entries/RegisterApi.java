package io.praevia.exchange.entries;

import io.praevia.exchange.api.BasedOn;
import io.praevia.exchange.api.Created;
import io.praevia.exchange.api.Page;
import io.praevia.exchange.api.PersonView;
import io.praevia.identity.Allowed;
import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.Refused;
import io.praevia.register.EntryContent;
import io.praevia.register.EntryFacts;
import io.praevia.register.Register;
import io.praevia.register.RegisterEntries;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

@RestController
@RequestMapping("/api/v1/register/entries")
@Tag(name = "Register")
class RegisterApi {

    private final RegisterEntries entries;
    private final Register register;
    private final Departments departments;
    private final People people;

    RegisterApi(RegisterEntries entries, Register register, Departments departments, People people) {
        this.entries = entries;
        this.register = register;
        this.departments = departments;
        this.people = people;
    }

    @GetMapping
    @Allowed.SignedIn
    @Operation(summary = "Entries whose name or content holds every word, by number")
    Page<EntryView> list(
            @ParameterObject EntrySearch search,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = Page.SIZE) int limit) {
        int size = Page.size(limit);
        RegisterEntries.Filter filter = search.filter();
        return Page.of(entries.search(filter, after, size + 1), size, e -> Long.toString(e.number()), EntryView::of);
    }

    @GetMapping("/{entry}")
    @Allowed.SignedIn
    @Operation(summary = "One entry at its newest version, which is the ETag")
    ResponseEntity<EntryView> get(@PathVariable EntryId entry) {
        EntryView view = EntryView.of(entries.get(entry));
        return ResponseEntity.ok().eTag(BasedOn.tag(view.version())).body(view);
    }

    @GetMapping("/{entry}/versions")
    @Allowed.SignedIn
    @Operation(summary = "Every version, newest first")
    List<EntryView.VersionView> versions(@PathVariable EntryId entry) {
        entries.get(entry);
        List<RegisterEntries.Version> all = entries.versions(entry);
        var names = PersonView.names(
                people, all.stream().map(RegisterEntries.Version::writtenBy).toList());
        return all.stream()
                .map(version -> EntryView.VersionView.of(version, names))
                .toList();
    }

    @GetMapping("/{entry}/documents")
    @Allowed.SignedIn
    @Operation(summary = "The sealed records linked to the entry, newest first")
    List<EntryView.DocumentView> documents(@PathVariable EntryId entry) {
        entries.get(entry);
        return entries.documents(entry).stream().map(EntryView.DocumentView::of).toList();
    }

    @PostMapping
    @Allowed.PrivacyOfficer
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add an entry (privacy office)")
    ResponseEntity<EntryView> add(@RequestBody EntryChange body) {
        String department = body.department() == null ? "" : body.department();
        EntryId added = register.add(
                body.facts(departments.require("department", department).id()), body.checked(), body.reason());
        return Created.at("/register/entries/" + added, EntryView.of(entries.get(added)));
    }

    @PutMapping("/{entry}")
    @Allowed.PrivacyOfficer
    @Operation(summary = "Write a new version of an entry (privacy office)")
    ResponseEntity<EntryView> change(
            @PathVariable EntryId entry,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody EntryChange body) {
        if (body.department() != null) {
            throw new Refused.Invalid("department", "api.refused.department");
        }
        EntryContent content = body.checked();
        try {
            EntryFacts facts = body.facts(entries.get(entry).facts());
            register.change(entry, BasedOn.of(body.basedOn(), ifMatch), facts, content, body.reason());
        } catch (Refused.Stale stale) {
            Object theirs = stale.theirs() instanceof EntryContent stored ? EntryView.lines(stored) : stale.theirs();
            throw new Refused.Stale(EntryView.lines(content), theirs, stale.currentVersion());
        }
        return get(entry);
    }
}
