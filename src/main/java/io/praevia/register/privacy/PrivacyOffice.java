package io.praevia.register.privacy;

import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.register.RegisterEntries;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Keeps the privacy page: its statement, the texts of entries, which of them are published, whether it is on. */
@Service
public class PrivacyOffice {

    private final PrivacyStore store;
    private final RegisterEntries entries;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;

    PrivacyOffice(
            PrivacyStore store, RegisterEntries entries, CurrentPerson current, ApplicationEventPublisher events) {
        this.store = store;
        this.entries = entries;
        this.current = current;
        this.events = events;
    }

    @Allowed.PrivacyOfficer
    public boolean open() {
        return store.open();
    }

    /** By language tag. */
    @Allowed.PrivacyOfficer
    public Map<String, Texts> statements() {
        return store.statements();
    }

    /** Every entry that has texts, by number. */
    @Allowed.PrivacyOfficer
    public List<PublicEntry> entries() {
        return store.entries();
    }

    /** The texts of one entry, none when nothing was written yet. @throws Refused.NotFound if there is no such entry */
    @Allowed.PrivacyOfficer
    public PublicEntry entry(EntryId id) {
        RegisterEntries.Entry found = entries.get(id);
        return store.entries().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseGet(() -> new PublicEntry(
                        id, found.number(), found.name(), found.status(), found.version(), false, 0, Map.of()));
    }

    /**
     * Anybody may read the page from now on, or nobody. Twice has no further effect.
     *
     * @throws Refused.Conflict if it would say nothing, because no statement is written
     */
    @UseCase
    @Allowed.PrivacyOfficer
    public void open(boolean open) {
        if (open && store.statements().isEmpty()) {
            throw new Refused.Conflict("register.refused.privacy-empty");
        }
        if (store.open(open, current.id())) {
            tell(open ? "register.privacy-opened" : "register.privacy-closed", Map.of());
        }
    }

    /** The texts still agree with this version of the entry. */
    @UseCase
    @Allowed.PrivacyOfficer
    public void stillRight(EntryId entry, int version) {
        PublicEntry now = entry(entry);
        if (!now.texts().isEmpty() && version > now.lookedAt() && version <= now.version()) {
            store.lookedAt(entry, version);
            tell("register.privacy-looked", Map.of("entry", entry.toString(), "version", Integer.toString(version)));
        }
    }

    /**
     * Shows the entry on the page, or no longer. Twice has no further effect.
     *
     * @throws Refused.Conflict if no language has all that is needed, or the entry is not in use
     */
    @UseCase
    @Allowed.PrivacyOfficer
    public void publish(EntryId entry, boolean published) {
        PublicEntry now = entry(entry);
        if (published && !now.inUse()) {
            throw new Refused.Conflict("register.refused.privacy-not-in-use");
        }
        if (published && now.texts().values().stream().noneMatch(Texts::complete)) {
            throw new Refused.Conflict("register.refused.privacy-needed");
        }
        if (store.publish(entry, published)) {
            String action = published ? "register.privacy-published" : "register.privacy-withdrawn";
            tell(action, Map.of("entry", entry.toString()));
        }
    }

    private void tell(String action, Map<String, String> facts) {
        events.publishEvent(new PrivacyEvent(action, facts));
    }
}
