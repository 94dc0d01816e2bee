package io.praevia.screening;

import io.praevia.assessment.rules.Ruling;
import io.praevia.kernel.text.Message;
import java.util.List;

/**
 * What the answers so far mean.
 *
 * @param result whether a full assessment is needed
 * @param criteria how many criteria are answered with yes
 * @param reasons the rules that decided, in the words of whoever asks
 * @param contestable true if the owner may argue that the risk is not high all the same
 * @param dpoView true if the DPO's view is needed before "not required" can be confirmed
 * @param deciding labels of the open questions that would decide, when undecided
 * @param laws what each law says, those that apply first; empty while nobody said where people live
 * @param ruling the test of Art. 35 GDPR
 */
public record ScreeningOutcome(
        Result result,
        int criteria,
        List<String> reasons,
        boolean contestable,
        boolean dpoView,
        List<String> deciding,
        List<LawOutcome> laws,
        Ruling ruling) {

    /** Three-valued, because "not sure" is an honest answer. */
    public enum Result {
        REQUIRED("required"),
        NOT_REQUIRED("not-required"),
        UNDECIDED("undecided");

        private final String key;

        Result(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }

        public Message label() {
            return Message.of("screening.result." + key);
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
