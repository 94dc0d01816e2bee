package io.praevia.review.web.view;

import io.praevia.kernel.AssessmentId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a thread is shown, and so where an act in it returns to.
 *
 * @param review the review page, null for the page of all threads
 */
public record Place(AssessmentId assessment, @Nullable UUID review, String question) {}
