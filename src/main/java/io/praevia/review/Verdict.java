package io.praevia.review;

import io.praevia.kernel.text.Message;
import java.util.Arrays;
import java.util.Locale;

/** What a department says about a project. */
public enum Verdict {
    APPROVE,
    APPROVE_WITH_CONDITIONS,
    REQUEST_CHANGES,
    REJECT,
    /** What the privacy office says in a department's place; no department gives it. */
    SET_ASIDE;

    /** True if the department has nothing against the project, perhaps under conditions. */
    public boolean approves() {
        return this == APPROVE || this == APPROVE_WITH_CONDITIONS;
    }

    /** As a button says it. */
    public Message act() {
        return Message.of("review.verdict.act." + key());
    }

    /** As a result reads. */
    public Message done() {
        return Message.of("review.verdict.done." + key());
    }

    /** True for what a department says; false for what is said about its silence. */
    public boolean given() {
        return this != SET_ASIDE;
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
