package io.praevia.register.privacy;

import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import io.praevia.kernel.text.Languages;
import io.praevia.kernel.text.Problems;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Writes what the privacy page says, language by language. */
@Service
public class PrivacyTexts {

    private final PrivacyStore store;
    private final PrivacyOffice office;
    private final Languages languages;
    private final CurrentPerson current;
    private final ApplicationEventPublisher events;

    PrivacyTexts(
            PrivacyStore store,
            PrivacyOffice office,
            Languages languages,
            CurrentPerson current,
            ApplicationEventPublisher events) {
        this.store = store;
        this.office = office;
        this.languages = languages;
        this.current = current;
        this.events = events;
    }

    /** @throws Refused.Invalid if a part is missing or too long; @throws Refused.Conflict if somebody wrote since */
    @UseCase
    @Allowed.PrivacyOfficer
    public void write(Texts typed) {
        offered(typed.language());
        Problems.Collector problems = new Problems.Collector();
        Map<String, String> kept = new TreeMap<>();
        for (StatementWord word : StatementWord.values()) {
            kept.put(
                    word.key(),
                    problems.check(
                            () -> Words.required(
                                    word.key(),
                                    typed.get(word.key()),
                                    word.longest(),
                                    "register.refused.privacy-missing"),
                            ""));
        }
        problems.refuse();
        if (!store.write(new Texts(typed.language(), kept, typed.revision()), current.id())) {
            throw new Refused.Conflict("register.refused.privacy-changed");
        }
        tell("register.privacy-written", Map.of("language", typed.language()));
    }

    /** Keeps the texts of an entry, complete or not; they were compared with its version {@code lookedAt}. */
    @UseCase
    @Allowed.PrivacyOfficer
    public void write(EntryId entry, int lookedAt, Texts typed) {
        offered(typed.language());
        PublicEntry now = office.entry(entry);
        Problems.Collector problems = new Problems.Collector();
        Map<String, String> kept = new TreeMap<>();
        for (EntryWord word : EntryWord.values()) {
            String words = problems.check(() -> Words.optional(word.key(), typed.get(word.key()), word.longest()), "");
            if (!words.isEmpty()) {
                kept.put(word.key(), words);
            }
        }
        problems.refuse();
        Texts next = new Texts(typed.language(), kept, typed.revision());
        boolean elsewhere = now.texts().values().stream()
                .anyMatch(one -> !one.language().equals(next.language()) && one.complete());
        if (now.published() && !next.complete() && !elsewhere) {
            throw new Refused.Conflict("register.refused.privacy-needed");
        }
        store.lookedAt(entry, Math.min(lookedAt, now.version()));
        if (!store.write(entry, next, current.id())) {
            throw new Refused.Conflict("register.refused.privacy-changed");
        }
        tell("register.privacy-written", Map.of("entry", entry.toString(), "language", typed.language()));
    }

    private void offered(String language) {
        languages.offered(language).orElseThrow(() -> new Refused.NotFound("register.refused.privacy-language"));
    }

    private void tell(String action, Map<String, String> facts) {
        events.publishEvent(new PrivacyEvent(action, facts));
    }
}
