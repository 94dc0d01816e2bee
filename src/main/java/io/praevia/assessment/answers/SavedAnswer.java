package io.praevia.assessment.answers;

import io.praevia.kernel.PersonId;
import io.praevia.questionnaire.AnswerValue;
import java.time.Instant;
import java.util.Optional;

/**
 * An answer as it is stored.
 *
 * @param value empty once it was cleared
 * @param version counts the changes, from 1
 */
public record SavedAnswer(Optional<AnswerValue> value, int version, PersonId by, Instant at) {}
