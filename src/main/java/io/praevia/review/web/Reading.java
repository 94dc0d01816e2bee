package io.praevia.review.web;

import io.praevia.assessment.submission.SubmissionReader;
import io.praevia.kernel.text.WordDiff;
import io.praevia.review.web.view.NoteViews;
import io.praevia.review.web.view.Remark;
import io.praevia.risk.Risk;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer reads on the right.
 *
 * @param line the question with its answer, null for the risks and for a question that is no longer asked
 * @param diff what changed since the department's last review, empty if nothing did
 * @param wording the answer to start a suggestion from, null when it is not in words
 * @param next the question after this one, null at the end
 */
record Reading(
        String id,
        String label,
        SubmissionReader.@Nullable Line line,
        List<Risk> risks,
        List<WordDiff.Piece> diff,
        String since,
        List<Remark> thread,
        Notes notes,
        @Nullable String wording,
        @Nullable String previous,
        @Nullable String next) {

    /** What the department notes for itself about this question; {@code mayWrite} is false for those who only read. */
    record Notes(List<NoteViews.Note> list, boolean mayWrite) {
        public boolean shown() {
            return mayWrite || !list.isEmpty();
        }
    }
}
