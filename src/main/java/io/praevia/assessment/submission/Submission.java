package io.praevia.assessment.submission;

import io.praevia.kernel.PersonId;
import java.time.Instant;
import tools.jackson.databind.JsonNode;

/**
 * What was sent for review.
 *
 * @param questionnaireVersion the one that its answers were given to, for ever
 * @param content {@code {"answers": {question: value}, "parts": {key: …}}}
 */
public record Submission(int number, int questionnaireVersion, JsonNode content, PersonId by, Instant at) {}
