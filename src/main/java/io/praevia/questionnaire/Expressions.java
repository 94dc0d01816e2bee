package io.praevia.questionnaire;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Evaluates the conditions of a questionnaire; implemented where the FEEL engine lives. */
@FunctionalInterface
public interface Expressions {

    /**
     * The value of the FEEL expression over answers by question id; an unanswered question is present as null.
     *
     * @throws IllegalArgumentException when the expression cannot be read, with the reason
     */
    @Nullable
    Object evaluate(String feel, Map<String, @Nullable Object> answers);
}
