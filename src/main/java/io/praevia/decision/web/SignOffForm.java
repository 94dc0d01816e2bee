package io.praevia.decision.web;

import io.praevia.decision.signoff.SignOff;
import io.praevia.decision.signoff.SignOffDraft;
import io.praevia.kernel.Refused;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the sign-off form: {@code advice-<point>} is accept or overrule, {@code reason-<point>} says why. */
final class SignOffForm {

    private static final String POINT = "advice-";

    private SignOffForm() {}

    /** @throws Refused.Invalid if the day of the next review is none */
    static SignOffDraft draft(Map<String, String> typed) {
        return new SignOffDraft(
                outcome(typed.get("outcome")),
                typed.get("reason"),
                typed.get("conditions"),
                FormProblems.day("nextReviewOn", typed.get("nextReviewOn")),
                handling(typed),
                typed.get("seen"),
                typed.get("password"),
                ConditionRows.read(typed));
    }

    private static SignOff.@Nullable Outcome outcome(@Nullable String key) {
        return Arrays.stream(SignOff.Outcome.values())
                .filter(outcome -> outcome.key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private static Map<UUID, SignOffDraft.Handling> handling(Map<String, String> typed) {
        Map<UUID, SignOffDraft.Handling> handling = new HashMap<>();
        typed.forEach((name, value) -> {
            if (name.startsWith(POINT)) {
                String point = name.substring(POINT.length());
                handling.put(
                        uuid(point), new SignOffDraft.Handling("accept".equals(value), typed.get("reason-" + point)));
            }
        });
        return handling;
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refused.NotFound("decision.refused.point");
        }
    }
}
