package io.praevia.review.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentProcess;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Departments;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Dates;
import io.praevia.kernel.text.Message;
import io.praevia.review.Comment;
import io.praevia.review.Review;
import io.praevia.review.ReviewDuties;
import io.praevia.review.thread.Questions;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where the review stands for the reader. */
@Component
class Standing {

    private final Departments departments;
    private final Dates dates;
    private final ReviewDuties duties;
    private final AssessmentProcess process;
    private final CurrentPerson current;
    private final Questions questions;

    Standing(
            Departments departments,
            Dates dates,
            ReviewDuties duties,
            AssessmentProcess process,
            CurrentPerson current,
            Questions questions) {
        this.departments = departments;
        this.dates = dates;
        this.duties = duties;
        this.process = process;
        this.current = current;
        this.questions = questions;
    }

    ReviewPage.Head head(Assessment assessment, Review review, int changed, int fresh) {
        return new ReviewPage.Head(
                assessment.title(),
                assessment.reference(),
                departments.nameOf(review.department()),
                changed,
                fresh,
                dates.due(Optional.of(review.dueAt())));
    }

    ReviewPage.Bar bar(Review review, List<Comment> comments) {
        long pending = comments.stream()
                .filter(c -> c.review().equals(Optional.of(review.id()))
                        && c.sentAt().isEmpty())
                .count();
        long replies = comments.stream()
                .flatMap(c -> c.course().replies().stream())
                .filter(reply -> reply.sentAt().isEmpty())
                .count();
        Optional<PersonId> claimed = process.open(review.assessment()).stream()
                .filter(step -> step.subject().equals(Optional.of(review.id())))
                .findFirst()
                .flatMap(AssessmentProcess.OpenStep::claimedBy);
        return new ReviewPage.Bar(
                (int) (pending + replies),
                duties.obstacle(review).map(Message::toString).orElse(""),
                claimed.equals(Optional.of(current.id())),
                questions.waitingSince(review).map(dates::since).orElse(""),
                review.open() && wantsBack(review, comments));
    }

    private static boolean wantsBack(Review review, List<Comment> comments) {
        return comments.stream()
                .filter(c -> c.review().equals(Optional.of(review.id())))
                .flatMap(c -> c.course().replies().stream())
                .anyMatch(Comment.Reply::wantsBack);
    }
}
