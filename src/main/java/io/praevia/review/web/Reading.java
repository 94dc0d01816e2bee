package io.praevia.review.web;

import io.praevia.assessment.submission.SubmissionReader;
import io.praevia.kernel.text.WordDiff;
import io.praevia.risk.Risk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer reads on the right.
 *
 * @param line the question with its answer, null for the risks and for a question that is no longer asked
 * @param diff what changed since the department's last review, empty if nothing did
 * @param next the question after this one, null at the end
 */
record Reading(
        String id,
        String label,
        SubmissionReader.@Nullable Line line,
        List<Risk> risks,
        List<WordDiff.Piece> diff,
        String since,
        List<Remarks.Remark> thread,
        @Nullable String previous,
        @Nullable String next) {}
