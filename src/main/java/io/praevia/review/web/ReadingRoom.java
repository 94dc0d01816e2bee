package io.praevia.review.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.assessment.submission.Submission;
import io.praevia.assessment.submission.SubmissionReader;
import io.praevia.assessment.submission.Submissions;
import io.praevia.kernel.text.Dates;
import io.praevia.kernel.text.WordDiff;
import io.praevia.questionnaire.Question;
import io.praevia.review.Review;
import io.praevia.review.Reviews;
import io.praevia.review.text.Wordings;
import io.praevia.review.thread.Notes;
import io.praevia.review.thread.Threads;
import io.praevia.review.web.view.NoteViews;
import io.praevia.review.web.view.Remarks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** One question of a review as it reads, with what changed and what was said about it. */
@Component
class ReadingRoom {

    private final SubmissionReader reader;
    private final Answers answers;
    private final Remarks remarks;
    private final Sources sources;
    private final Dates dates;
    private final MessageSource messages;

    ReadingRoom(
            SubmissionReader reader,
            Answers answers,
            Remarks remarks,
            Sources sources,
            Dates dates,
            MessageSource messages) {
        this.reader = reader;
        this.answers = answers;
        this.remarks = remarks;
        this.sources = sources;
        this.dates = dates;
        this.messages = messages;
    }

    /** The wording of each question of the review, the risks included. */
    Map<String, String> labels(Assessment assessment, Review review) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Question question :
                answers.questionnaire(assessment, Assessments.DPIA, language()).questions()) {
            labels.put(question.id(), question.label());
        }
        labels.put(RiskSheet.KEY, messages.getMessage("review.risks", null, language()));
        labels.keySet().retainAll(review.questions());
        return labels;
    }

    Reading reading(Review review, String at, ReviewPages.Neighbours neighbours, List<Threads.Shown> threads) {
        Assessment assessment = sources.lookup().get(review.assessment());
        boolean risks = at.equals(RiskSheet.KEY);
        Map<String, SubmissionReader.Line> now = reader.lines(assessment, review.submission(), language());
        Optional<Review> before = sources.reviews().previous(review);
        return new Reading(
                at,
                labels(assessment, review).getOrDefault(at, at),
                risks ? null : now.get(at),
                risks ? sources.risks(review.assessment(), review.submission()) : List.of(),
                before.map(b -> risks ? risksDiff(review, b) : answerDiff(assessment, at, now, b))
                        .orElse(List.of()),
                before.flatMap(b -> sources.submission(b))
                        .map(s -> dates.day(s.at()))
                        .orElse(""),
                remarks.of(
                        assessment,
                        threads.stream()
                                .filter(t -> t.comment().question().equals(Optional.of(at)))
                                .toList()),
                notes(review, at),
                sources.wordings().now(assessment, at).map(Wordings.Now::text).orElse(null),
                neighbours.previous(),
                neighbours.next());
    }

    private Reading.Notes notes(Review review, String at) {
        return new Reading.Notes(
                sources.shown()
                        .of(sources.notes().of(review.assessment()).stream()
                                .filter(note -> note.department().equals(review.department())
                                        && note.question().equals(Optional.of(at)))
                                .toList()),
                sources.notes().mayWrite(review));
    }

    private List<WordDiff.Piece> answerDiff(
            Assessment assessment, String at, Map<String, SubmissionReader.Line> now, Review before) {
        Map<String, SubmissionReader.Line> then = reader.lines(assessment, before.submission(), language());
        return changes(text(then.get(at)), text(now.get(at)));
    }

    private List<WordDiff.Piece> risksDiff(Review review, Review before) {
        return changes(
                sources.sheet().text(sources.risks(review.assessment(), before.submission())),
                sources.sheet().text(sources.risks(review.assessment(), review.submission())));
    }

    private static List<WordDiff.Piece> changes(String before, String now) {
        return before.equals(now) ? List.of() : WordDiff.between(before, now);
    }

    private static String text(SubmissionReader.@org.jspecify.annotations.Nullable Line line) {
        return line == null ? "" : line.text();
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }

    /** Where the text comes from. */
    @Component
    record Sources(
            AssessmentLookup lookup,
            Reviews reviews,
            Submissions submissions,
            RiskSheet sheet,
            Wordings wordings,
            Notes notes,
            NoteViews shown) {

        List<io.praevia.risk.Risk> risks(io.praevia.kernel.AssessmentId id, int submission) {
            return sheet.of(submissions.get(id, submission));
        }

        Optional<Submission> submission(Review review) {
            return submissions.get(review.assessment(), review.submission());
        }
    }
}
