package io.praevia.register.bulk;

import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import io.praevia.kernel.text.Message;
import io.praevia.register.store.EntryVersions;
import io.praevia.register.store.Next;
import io.praevia.register.store.Now;
import io.praevia.register.store.Origin;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Changes many entries in one act: all of those that were seen in the preview, or none. */
@Service
public class BulkEdits {

    /** The most entries of one change. */
    public static final int MOST = 10_000;

    private final EntryVersions versions;
    private final Batches batches;
    private final CurrentPerson current;
    private final Departments departments;
    private final People people;
    private final ApplicationEventPublisher events;

    BulkEdits(
            EntryVersions versions,
            Batches batches,
            CurrentPerson current,
            Departments departments,
            People people,
            ApplicationEventPublisher events) {
        this.versions = versions;
        this.batches = batches;
        this.current = current;
        this.departments = departments;
        this.people = people;
        this.events = events;
    }

    /** What the change would do; nothing is written. */
    @UseCase
    @Allowed.PrivacyOfficer
    public BulkPreview preview(Collection<EntryId> entries, BulkChange change) {
        require(entries, change);
        return preview(versions.lock(entries), change);
    }

    /**
     * Makes the change; every entry that it touches gets a version with the reason.
     *
     * @param mark of the preview that the person saw
     * @return the batch, to be looked at and undone
     * @throws Refused.Conflict if an entry changed since the preview, or nothing would change
     */
    @UseCase
    @Allowed.PrivacyOfficer
    public UUID apply(Collection<EntryId> entries, BulkChange change, @Nullable String reason, String mark) {
        require(entries, change);
        String why = Words.required("reason", reason, Words.TEXT, "register.refused.act-reason");
        List<Now> found = versions.lock(entries);
        BulkPreview preview = preview(found, change);
        if (!preview.mark().equals(mark)) {
            throw new Refused.Conflict("register.refused.bulk-changed");
        }
        if (preview.changed().isEmpty()) {
            throw new Refused.Conflict("register.refused.bulk-nothing");
        }
        UUID batch = batches.open(change.key(), why, preview.changed().size());
        Origin origin = Origin.of("bulk", why, current.id()).within(batch);
        versions.write(found.stream()
                .filter(now -> changes(now, change))
                .map(now -> now.next(change.apply(now.facts()), origin))
                .toList());
        events.publishEvent(new BulkEvent(
                "register.bulk-changed", batch, change.key(), preview.changed().size(), why));
        return batch;
    }

    /**
     * Gives the entries back what they said before the change, as one more version; those that changed since stay. Twice
     * has no further effect.
     *
     * @return how many were given back
     */
    @UseCase
    @Allowed.PrivacyOfficer
    public int undo(UUID id) {
        Batch batch = batches.lock(id);
        if (batch.undoneAt() != null) {
            return 0;
        }
        String why = Message.of("register.bulk.undone-reason", batch.reason()).toString();
        var before = batches.before(id);
        List<Now> untouched = versions.lock(before.keySet()).stream()
                .filter(now -> now.version() == before.get(now.id()).version() + 1)
                .toList();
        UUID undoing = batches.open("undo", why, untouched.size());
        Origin origin = Origin.of("undone", why, current.id()).within(undoing);
        List<Next> restored = new ArrayList<>();
        untouched.forEach(now -> restored.add(now.next(before.get(now.id()).facts(), origin)));
        versions.write(restored);
        batches.undone(id);
        events.publishEvent(new BulkEvent("register.bulk-undone", id, batch.act(), restored.size(), why));
        return restored.size();
    }

    /** @throws Refused.NotFound if there is none */
    @Allowed.PrivacyOfficer
    public Batch get(UUID id) {
        return batches.get(id);
    }

    private static BulkPreview preview(List<Now> found, BulkChange change) {
        List<BulkPreview.Changed> changed = new ArrayList<>();
        List<BulkPreview.Skipped> skipped = new ArrayList<>();
        int hash = 7;
        for (Now now : found) {
            hash = 31 * hash
                    + now.id().hashCode()
                    + now.version() * 17
                    + now.facts().status().hashCode();
            Message obstacle = change.obstacle(now.facts());
            if (changes(now, change)) {
                changed.add(new BulkPreview.Changed(now.id(), now.facts(), change.apply(now.facts())));
            } else if (obstacle != null) {
                skipped.add(new BulkPreview.Skipped(now.id(), now.facts().name(), obstacle));
            }
        }
        return new BulkPreview(
                changed,
                skipped,
                found.size() - changed.size() - skipped.size(),
                found.size() + "-" + Integer.toHexString(hash));
    }

    private static boolean changes(Now now, BulkChange change) {
        return change.obstacle(now.facts()) == null
                && !change.apply(now.facts()).equals(now.facts());
    }

    private void require(Collection<EntryId> entries, BulkChange change) {
        if (entries.isEmpty()) {
            throw new Refused.Invalid("entry", "register.refused.bulk-none");
        }
        if (entries.size() > MOST) {
            throw new Refused.Invalid("entry", "register.refused.bulk-many", MOST);
        }
        if (change instanceof BulkChange.Department to) {
            departments.require("department", to.department().value());
        }
        if (change instanceof BulkChange.Owner to
                && to.owner().isPresent()
                && to.owner().flatMap(people::find).filter(Person::active).isEmpty()) {
            throw new Refused.Invalid("owner", "register.refused.owner");
        }
    }
}
