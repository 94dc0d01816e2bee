package io.praevia.review;

import java.util.Arrays;
import java.util.Locale;

/** What a department says about a project. */
public enum Verdict {
    APPROVE("Approve", "Approved"),
    APPROVE_WITH_CONDITIONS("Approve with conditions", "Approved with conditions"),
    REQUEST_CHANGES("Request changes", "Changes requested"),
    REJECT("Reject", "Rejected");

    private final String act;
    private final String done;

    Verdict(String act, String done) {
        this.act = act;
        this.done = done;
    }

    /** As a button says it. */
    public String act() {
        return act;
    }

    /** As a result reads. */
    public String done() {
        return done;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException if no verdict has this key */
    public static Verdict of(String key) {
        return Arrays.stream(values())
                .filter(verdict -> verdict.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Unknown verdict " + key));
    }
}
