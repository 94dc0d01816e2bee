package io.praevia.register.merge;

import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import io.praevia.register.bulk.Batches;
import io.praevia.register.bulk.BulkEvent;
import io.praevia.register.shared.SharedKind;
import io.praevia.register.shared.SharedThing;
import io.praevia.register.shared.SharedThings;
import io.praevia.register.store.EntryVersions;
import io.praevia.register.store.LiveLines;
import io.praevia.register.store.Now;
import io.praevia.register.store.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Finds what is likely kept twice, and makes one of it; every entry that named the other gets a version. */
@Service
public class Merges {

    private final SharedThings things;
    private final MergeRows rows;
    private final EntryVersions versions;
    private final Batches batches;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;

    Merges(
            SharedThings things,
            MergeRows rows,
            EntryVersions versions,
            Batches batches,
            CurrentPerson current,
            ApplicationEventPublisher events) {
        this.things = things;
        this.rows = rows;
        this.versions = versions;
        this.batches = batches;
        this.current = current;
        this.events = events;
    }

    /** Groups of two and more with like names or a mail address in common; what was merged is in none. */
    @Allowed.PrivacyOfficer
    public List<List<SharedThing>> likely(SharedKind kind) {
        Map<String, Set<SharedThing>> groups = new LinkedHashMap<>();
        Set<UUID> gone = rows.merged(kind);
        things.all(kind).stream().filter(thing -> !gone.contains(thing.id())).forEach(thing -> {
            groups.computeIfAbsent("name " + Likeness.key(thing.name()), key -> new LinkedHashSet<>())
                    .add(thing);
            Likeness.mails(thing)
                    .forEach(mail -> groups.computeIfAbsent("mail " + mail, key -> new LinkedHashSet<>())
                            .add(thing));
        });
        groups.remove("name ");
        return groups.values().stream()
                .filter(group -> group.size() > 1)
                .distinct()
                .map(group -> (List<SharedThing>) new ArrayList<>(group))
                .toList();
    }

    /** What would change: the lines of entries that name {@code gone} and would name {@code kept}. */
    @UseCase
    @Allowed.PrivacyOfficer
    public List<Touched> preview(UUID kept, UUID gone) {
        Pair pair = pair(kept, gone);
        return versions.lock(rows.naming(gone)).stream()
                .map(now -> new Touched(
                        now, LiveLines.apply(now.content(), rows.renamed(now.id(), gone, pair.gone(), pair.kept()))))
                .toList();
    }

    /**
     * Makes one of two: entries name {@code kept} from now on, and so does whoever types the other name.
     *
     * @return the batch, to be looked at and undone
     */
    @UseCase
    @Allowed.PrivacyOfficer
    public UUID merge(UUID kept, UUID gone, @Nullable String reason) {
        String why = Words.required("reason", reason, Words.TEXT, "register.refused.act-reason");
        List<Touched> touched = preview(kept, gone);
        UUID batch = batches.open("merge", why, touched.size());
        rows.merge(gone, kept, batch);
        Origin origin = Origin.of("bulk", why, current.id()).within(batch);
        versions.write(touched.stream()
                .map(one -> one.now().next(one.now().facts(), one.after(), origin))
                .toList());
        events.publishEvent(new BulkEvent("register.shared-merged", batch, "merge", touched.size(), why));
        return batch;
    }

    /**
     * Two again; entries that changed since keep the name that they have. Twice has no further effect.
     *
     * @return how many entries were given back
     */
    @UseCase
    @Allowed.PrivacyOfficer
    public int undo(UUID id) {
        MergeRows.Merged merged = rows.lock(id);
        if (merged == null) {
            return 0;
        }
        String kept = things.get(merged.kept()).name();
        String gone = things.get(merged.gone()).name();
        rows.part(merged.gone());
        batches.undone(id);
        String why = io.praevia.kernel.text.Message.of("register.bulk.undone-reason", merged.reason())
                .toString();
        List<Now> untouched = versions.lock(rows.untouched(id));
        UUID undoing = batches.open("undo", why, untouched.size());
        Origin origin = Origin.of("undone", why, current.id()).within(undoing);
        versions.write(untouched.stream()
                .map(now -> now.next(
                        now.facts(),
                        LiveLines.apply(
                                now.content(), rows.renamedBefore(now.id(), now.version(), merged.gone(), kept, gone)),
                        origin))
                .toList());
        events.publishEvent(new BulkEvent("register.bulk-undone", id, "merge", untouched.size(), why));
        return untouched.size();
    }

    private Pair pair(UUID kept, UUID gone) {
        SharedThing one = things.get(kept);
        SharedThing other = things.get(gone);
        boolean merged = rows.merged(one.kind()).contains(kept)
                || rows.merged(one.kind()).contains(gone);
        if (kept.equals(gone) || one.kind() != other.kind() || merged) {
            throw new Refused.Invalid("kept", "register.refused.merge");
        }
        return new Pair(one.name(), other.name());
    }

    private record Pair(String kept, String gone) {}
}
