package io.praevia.questionnaire.carry;

import io.praevia.questionnaire.AnswerValue;
import java.util.List;
import java.util.Optional;

/**
 * An answer that came from elsewhere, as far as the question can take it.
 *
 * @param value empty when nothing of it fits
 * @param lost labels of options, columns and lines that the question does not have
 */
public record Carried(Optional<AnswerValue> value, List<String> lost) {

    public Carried {
        lost = List.copyOf(lost);
    }
}
