package io.praevia.knowledge;

import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** What the privacy office does about the knowledge: adds its own, changes and retires it, hides what is shipped. */
@Service
@Allowed.PrivacyOfficer
public class KnowledgeOffice {

    private final Knowledge knowledge;
    private final EntryStore store;
    private final Places places;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;

    KnowledgeOffice(
            Knowledge knowledge,
            EntryStore store,
            Places places,
            CurrentPerson current,
            ApplicationEventPublisher events) {
        this.knowledge = knowledge;
        this.store = store;
        this.places = places;
        this.current = current;
        this.events = events;
    }

    /** The entries that match, own ones first; words are looked for in this language. */
    public List<KnownEntry> list(EntryFilter filter, Locale language) {
        return knowledge.everything().stream()
                .filter(entry -> filter.about().isEmpty() || places.stands(entry, filter.about()))
                .filter(entry -> filter.matches(entry, language))
                .toList();
    }

    /** @throws Refused.NotFound if there is no such entry */
    public KnownEntry get(String id) {
        return knowledge.everything().stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused.NotFound("knowledge.refused.not-found"));
    }

    /**
     * Adds an entry of the office, and returns its id.
     *
     * @param instead whether the shipped entry that it is a copy of is hidden
     * @throws Refused.Invalid with everything that does not hold
     */
    @UseCase
    public String add(EntryDraft draft, boolean instead) {
        if (draft.copyOf() != null) get(draft.copyOf());
        KnownEntry entry = draft.entry(UUID.randomUUID().toString(), places.ids());
        store.insert(entry, current.id());
        tell("knowledge.added", entry, 0);
        if (instead && entry.copyOf() != null) putAway(entry.copyOf());
        return entry.id();
    }

    /**
     * Changes an entry of the office; saving what is there already has no effect.
     *
     * @param seen the revision that the person saw
     * @throws Refused.Conflict for a shipped one
     * @throws Refused.Stale if a colleague changed it since, with both
     */
    @UseCase
    public void change(String id, EntryDraft draft, int seen) {
        KnownEntry before = own(id);
        EntryDraft kept =
                new EntryDraft(draft.kind(), draft.about(), draft.departments(), draft.words(), before.copyOf());
        KnownEntry after = kept.entry(id, places.with(before.about()));
        if (same(before, after)) return;
        if (before.revision() != seen) throw new Refused.Stale(after, before, before.revision());
        store.update(after, current.id());
        tell("knowledge.changed", after, before.revision() + 1);
    }

    /** Takes it from beside the questions: retires an own entry, hides a shipped one. Twice has no further effect. */
    @UseCase
    public void putAway(String id) {
        move(id, true);
    }

    /** Puts it back beside the questions. Twice has no further effect. */
    @UseCase
    public void bringBack(String id) {
        move(id, false);
    }

    private void move(String id, boolean away) {
        KnownEntry entry = get(id);
        boolean moved = entry.own() ? store.retire(UUID.fromString(id), away) : store.hide(id, away, current.id());
        String act = entry.own() ? (away ? "retired" : "brought-back") : (away ? "hidden" : "shown");
        if (moved) tell("knowledge." + act, entry, entry.revision());
    }

    private KnownEntry own(String id) {
        KnownEntry found = get(id);
        if (!found.own()) throw new Refused.Conflict("knowledge.refused.shipped");
        return store.lock(UUID.fromString(id)).orElse(found);
    }

    private void tell(String action, KnownEntry entry, int revision) {
        String title =
                entry.own() ? Objects.requireNonNull(entry.words().get("")).title() : "";
        events.publishEvent(new KnowledgeEvent(action, entry.id(), revision, title));
    }

    private static boolean same(KnownEntry one, KnownEntry other) {
        return one.kind() == other.kind()
                && one.about().equals(other.about())
                && one.departments().equals(other.departments())
                && one.words().equals(other.words());
    }
}
