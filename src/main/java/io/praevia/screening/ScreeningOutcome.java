package io.praevia.screening;

import io.praevia.assessment.rules.Ruling;
import java.util.List;

/**
 * What the answers so far mean.
 *
 * @param result whether a full assessment is needed
 * @param criteria how many criteria are answered with yes
 * @param reasons the rules that decided, in words
 * @param contestable true if the owner may argue that the risk is not high all the same
 * @param dpoView true if the DPO's view is needed before "not required" can be confirmed
 * @param deciding labels of the open questions that would decide, when undecided
 */
public record ScreeningOutcome(
        Result result,
        int criteria,
        List<String> reasons,
        boolean contestable,
        boolean dpoView,
        List<String> deciding,
        Ruling ruling) {

    /** Three-valued, because "not sure" is an honest answer. */
    public enum Result {
        REQUIRED("required", "Full assessment required"),
        NOT_REQUIRED("not-required", "No full assessment needed"),
        UNDECIDED("undecided", "Not decided yet");

        private final String key;
        private final String label;

        Result(String key, String label) {
            this.key = key;
            this.label = label;
        }

        public String key() {
            return key;
        }

        public String label() {
            return label;
        }

        static Result of(String key) {
            for (Result result : values()) {
                if (result.key.equals(key)) {
                    return result;
                }
            }
            throw new IllegalArgumentException("Unknown screening result " + key);
        }
    }
}
