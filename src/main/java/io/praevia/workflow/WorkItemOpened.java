package io.praevia.workflow;

import io.praevia.assessment.Step;
import io.praevia.kernel.AssessmentId;

/** A step began to wait for somebody. */
public record WorkItemOpened(String item, AssessmentId assessment, Step step) {}
