package io.praevia.register.shared;

import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import io.praevia.kernel.text.Problems;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Keeps parties, systems and retention rules; a new name shows in every entry at once, while versions keep the old one. */
@Service
public class SharedThings {

    private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

    private final SharedStore store;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;

    SharedThings(SharedStore store, CurrentPerson current, ApplicationEventPublisher events) {
        this.store = store;
        this.current = current;
        this.events = events;
    }

    /** All of a kind by name, those no longer offered last. */
    @Allowed.SignedIn
    public List<SharedThing> all(SharedKind kind) {
        return store.all(kind);
    }

    /** The names that a form offers. */
    @Allowed.SignedIn
    public List<String> names(SharedKind kind) {
        return all(kind).stream()
                .filter(thing -> !thing.archived())
                .map(SharedThing::name)
                .toList();
    }

    /** Our own organisations, by name; for decisions as well as for people. */
    @Allowed.Internal
    public List<SharedThing> own() {
        return all(SharedKind.PARTY).stream()
                .filter(SharedThing::own)
                .filter(thing -> !thing.archived())
                .toList();
    }

    /** @throws Refused.NotFound if there is none */
    @Allowed.SignedIn
    public SharedThing get(UUID id) {
        return store.find(id).orElseThrow(() -> new Refused.NotFound("register.refused.shared"));
    }

    /** How it was called and described before, newest first. */
    @Allowed.SignedIn
    public List<SharedThing.Past> history(UUID id) {
        return store.history(id);
    }

    /** @throws Refused.Invalid if the name is missing or taken, or a detail is wrong */
    @UseCase
    @Allowed.PrivacyOfficer
    public UUID add(SharedKind kind, @Nullable String name, Map<String, String> details) {
        Checked checked = check(kind, name, details);
        UUID id = UUID.randomUUID();
        written(new SharedThing(id, kind, checked.name(), checked.details(), 1, false, 0), "register.shared-added");
        return id;
    }

    /**
     * Changes what it is called and what is known of it, everywhere at once. Saving the same again has no effect.
     *
     * @throws Refused.Stale if somebody else changed it since
     */
    @UseCase
    @Allowed.PrivacyOfficer
    public void change(UUID id, int basedOn, @Nullable String name, Map<String, String> details, boolean archived) {
        store.lock(id);
        SharedThing now = get(id);
        Checked checked = check(now.kind(), name, details);
        if (now.version() != basedOn) {
            throw new Refused.Stale(checked.name(), now.name(), now.version());
        }
        if (now.name().equals(checked.name())
                && now.details().equals(checked.details())
                && now.archived() == archived) {
            return;
        }
        SharedThing next = new SharedThing(
                id, now.kind(), checked.name(), checked.details(), basedOn + 1, archived, now.entries());
        written(next, "register.shared-changed");
        store.refreshEntries(id);
    }

    private void written(SharedThing thing, String action) {
        PersonId by = current.id();
        try {
            store.write(thing, by);
        } catch (DuplicateKeyException taken) {
            throw new Refused.Invalid("name", "register.refused.shared-name", thing.name());
        }
        events.publishEvent(new SharedEvent(action, thing.kind(), thing.id(), thing.version(), thing.name()));
    }

    private static Checked check(SharedKind kind, @Nullable String name, Map<String, String> details) {
        Problems.Collector problems = new Problems.Collector();
        String title = problems.check(
                () -> Words.required("name", name, Words.LINE, "register.refused.shared-name-missing"), "");
        Map<String, String> kept = new TreeMap<>();
        for (SharedDetail detail : kind.details()) {
            String words =
                    problems.check(() -> Words.optional(detail.key(), details.get(detail.key()), detail.longest()), "");
            if (detail == SharedDetail.COUNTRY && !words.isEmpty() && !COUNTRIES.contains(words)) {
                problems.check(
                        () -> {
                            throw new Refused.Invalid("country", "register.refused.country");
                        },
                        "");
            } else if (!words.isEmpty()) {
                kept.put(detail.key(), words);
            }
        }
        problems.refuse();
        return new Checked(title, kept);
    }

    private record Checked(String name, Map<String, String> details) {}
}
