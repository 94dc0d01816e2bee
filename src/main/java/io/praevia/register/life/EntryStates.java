package io.praevia.register.life;

import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import io.praevia.register.store.EntryVersions;
import io.praevia.register.store.Now;
import io.praevia.register.store.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts an entry into use, retires it, brings it back; each act is a version with its reason. */
@Service
public class EntryStates {

    private final EntryVersions versions;
    private final CurrentPerson current;

    EntryStates(EntryVersions versions, CurrentPerson current) {
        this.versions = versions;
        this.current = current;
    }

    /** A draft is in use from now on; what is in use stays so. */
    @UseCase
    @Allowed.PrivacyOfficer
    public void activate(EntryId entry, @Nullable String reason) {
        become(entry, new Step("activated", List.of("draft"), "active"), reason);
    }

    /**
     * The processing ended, or never began; the entry stays with all its versions. Twice has no further effect.
     *
     * @throws Refused.Conflict while an assessment of it runs
     */
    @UseCase
    @Allowed.PrivacyOfficer
    public void retire(EntryId entry, @Nullable String reason) {
        become(entry, new Step("retired", List.of("draft", "active"), "retired"), reason);
    }

    /** A retired entry is in use again. */
    @UseCase
    @Allowed.PrivacyOfficer
    public void restore(EntryId entry, @Nullable String reason) {
        become(entry, new Step("restored", List.of("retired"), "active"), reason);
    }

    private void become(EntryId entry, Step step, @Nullable String reason) {
        Now now = versions.lock(entry);
        String status = now.facts().status();
        if (status.equals(step.to())) {
            return;
        }
        String why = Words.required("reason", reason, Words.TEXT, "register.refused.act-reason");
        if (!step.from().contains(status)) {
            throw new Refused.Conflict("register.refused.step." + step.act());
        }
        versions.write(List.of(now.next(now.facts().with(step.to()), Origin.of(step.act(), why, current.id()))));
    }

    private record Step(String act, List<String> from, String to) {}
}
