package io.praevia.assessment.rules;

import io.praevia.assessment.Step;
import io.praevia.kernel.AssessmentId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** An open step is due at another moment now. */
public record DueMoved(AssessmentId assessment, Step step, Optional<UUID> subject, Instant dueAt) {}
