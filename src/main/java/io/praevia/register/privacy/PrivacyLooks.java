package io.praevia.register.privacy;

import io.praevia.identity.Allowed;
import io.praevia.register.EntryContent;
import io.praevia.register.RegisterEntries;
import io.praevia.register.RegisterField;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;

/** What changed in an entry since its published texts were last compared with it. */
@Service
public class PrivacyLooks {

    private final RegisterEntries entries;

    PrivacyLooks(RegisterEntries entries) {
        this.entries = entries;
    }

    /** The fields that a text must agree with and that say something else now; empty when nothing needs a look. */
    @Allowed.PrivacyOfficer
    public List<Changed> changed(PublicEntry entry) {
        if (entry.lookedAt() == 0 || entry.lookedAt() == entry.version()) {
            return List.of();
        }
        List<RegisterEntries.Version> versions = entries.versions(entry.id());
        EntryContent before = content(versions, entry.lookedAt());
        EntryContent now = content(versions, entry.version());
        List<Changed> changed = new ArrayList<>();
        for (EntryWord word : EntryWord.values()) {
            for (RegisterField field : word.fields()) {
                if (!before.lines(field).equals(now.lines(field))) {
                    changed.add(new Changed(word, field, before.lines(field), now.lines(field)));
                }
            }
        }
        return changed;
    }

    private static EntryContent content(List<RegisterEntries.Version> versions, int number) {
        return versions.stream()
                .filter(version -> version.number() == number)
                .map(RegisterEntries.Version::content)
                .findFirst()
                .orElseThrow();
    }

    /** A field that changed, and the text that should agree with it. */
    public record Changed(EntryWord word, RegisterField field, List<String> before, List<String> now) {}
}
