package io.praevia.register;

import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import io.praevia.register.store.Decided;
import io.praevia.register.store.EntryVersions;
import io.praevia.register.store.Now;
import io.praevia.register.store.Origin;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes the processing register: every change is a new version with who, when and why. */
@Service
public class Register {

    private final EntryVersions versions;
    private final Decided decided;
    private final CurrentPerson current;
    private final Departments departments;
    private final People people;

    Register(EntryVersions versions, Decided decided, CurrentPerson current, Departments departments, People people) {
        this.versions = versions;
        this.decided = decided;
        this.current = current;
        this.departments = departments;
        this.people = people;
    }

    /** Adds a controller's entry that is in use, as its version 1. */
    @UseCase
    @Allowed.PrivacyOfficer
    public EntryId add(@Nullable String name, DepartmentId department, EntryContent content, @Nullable String reason) {
        return add(EntryFacts.active(name == null ? "" : name, department), content, reason);
    }

    /** Adds an entry by hand, as its version 1: a draft, or in use. */
    @UseCase
    @Allowed.PrivacyOfficer
    public EntryId add(EntryFacts facts, EntryContent content, @Nullable String reason) {
        String why = Words.required("reason", reason, Words.TEXT, "register.refused.add-reason");
        EntryFacts checked = checked(facts).with(facts.status().equals("draft") ? "draft" : "active");
        EntryId entry = EntryId.random();
        Now nothing = new Now(entry, 0, checked, content, null);
        versions.write(List.of(nothing.next(checked, Origin.of("added", why, current.id()))));
        return entry;
    }

    /** Changes name and content; department, owner and review day stay. */
    @UseCase
    @Allowed.PrivacyOfficer
    public void change(
            EntryId entry, int basedOn, @Nullable String name, EntryContent content, @Nullable String reason) {
        EntryFacts facts = versions.lock(entry).facts();
        change(entry, basedOn, facts.named(name == null ? "" : name), content, reason);
    }

    /**
     * Writes a new version of an entry by hand; role and state stay as they are.
     *
     * @throws Refused.Stale if the entry has a newer version than the one that was changed
     * @throws Refused.Conflict if it is retired
     */
    @UseCase
    @Allowed.PrivacyOfficer
    public void change(EntryId entry, int basedOn, EntryFacts facts, EntryContent content, @Nullable String reason) {
        Now now = versions.lock(entry);
        EntryFacts checked = checked(facts);
        String why = Words.required("reason", reason, Words.TEXT, "register.refused.change-reason");
        if (now.version() != basedOn) {
            throw new Refused.Stale(content, now.content(), now.version());
        }
        if (now.facts().status().equals("retired")) {
            throw new Refused.Conflict("register.refused.retired");
        }
        EntryFacts next = new EntryFacts(
                checked.name(),
                now.facts().role(),
                checked.department(),
                checked.owner(),
                now.facts().status(),
                checked.reviewOn());
        versions.write(List.of(now.next(next, content, Origin.of("changed", why, current.id()))));
    }

    /**
     * Writes what an assessment decided: the next version of its entry, or a new entry. Fields that no questionnaire asks
     * for stay as the privacy office keeps them. Runs in the transaction of the decision. A second call for the same
     * assessment has no effect.
     */
    @UseCase
    @Allowed.Internal
    public EntryId enter(Optional<EntryId> entry, String name, DepartmentId department, NewVersion version) {
        return decided.enter(entry, name, department, version);
    }

    /** Writes into a further entry which the assessment covers that it was decided; its content stays. Idempotent. */
    @UseCase
    @Allowed.Internal
    public void covered(EntryId entry, NewVersion version) {
        decided.covered(entry, version);
    }

    /** Marks an entry as being assessed again, or as settled unless another assessment runs; its versions stay. */
    @UseCase
    @Allowed.Internal
    public void underAssessment(EntryId entry, boolean running) {
        versions.lock(entry);
        decided.underAssessment(entry, running);
    }

    /** Links a sealed record to the versions that its decision wrote, in this entry and in those it covers. */
    @UseCase
    @Allowed.Internal
    public void link(EntryId entry, AssessmentId assessment, UUID record, String title, String sha256) {
        decided.link(assessment, record, title, sha256);
    }

    /** The entry whose version this assessment wrote, if it did; the first one when it covers several. */
    @Allowed.Internal
    public Optional<EntryId> entryWrittenBy(AssessmentId assessment) {
        return decided.entryWrittenBy(assessment);
    }

    private EntryFacts checked(EntryFacts facts) {
        String name = Words.required("name", facts.name(), Words.LINE, "register.refused.name");
        departments.find(facts.department()).orElseThrow(() -> new Refused.Invalid("department", "register.choose"));
        if (facts.owner().isPresent()
                && facts.owner().flatMap(people::find).filter(Person::active).isEmpty()) {
            throw new Refused.Invalid("owner", "register.refused.owner");
        }
        return facts.named(name);
    }

    /** A version to be written. */
    public record NewVersion(
            EntryContent content,
            String reason,
            Optional<AssessmentId> assessment,
            PersonId by,
            @Nullable LocalDate nextReview) {}
}
