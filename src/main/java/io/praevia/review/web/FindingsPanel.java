package io.praevia.review.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.entry.AssessmentPanel;
import io.praevia.identity.Departments;
import io.praevia.kernel.text.Dates;
import io.praevia.review.Comment;
import io.praevia.review.Review;
import io.praevia.review.Reviews;
import io.praevia.review.override.Overrides;
import io.praevia.review.web.view.Remark;
import io.praevia.review.web.view.Remarks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the assessment's page: what each department says now, and every comment that was sent, with its answer. */
@Component
@Order(20)
class FindingsPanel implements AssessmentPanel {

    private final Reviews reviews;
    private final Remarks remarks;
    private final ReadingRoom room;
    private final Names names;

    FindingsPanel(Reviews reviews, Remarks remarks, ReadingRoom room, Names names) {
        this.reviews = reviews;
        this.remarks = remarks;
        this.room = room;
        this.names = names;
    }

    @Override
    public Optional<Panel> panel(Assessment assessment) {
        List<Review> newest = reviews.newest(assessment.id());
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        List<Comment> sent = reviews.sentComments(assessment.id());
        List<Finding> findings = newest.stream()
                .map(review -> finding(
                        assessment,
                        review,
                        sent.stream()
                                .filter(c -> ofDepartment(c, review, assessment))
                                .toList()))
                .toList();
        return Optional.of(new Panel("findings", "review.panel.title", "review/panel :: findings", findings));
    }

    private boolean ofDepartment(Comment comment, Review review, Assessment assessment) {
        return comment.review().isPresent()
                && reviews.of(assessment.id()).stream()
                        .filter(r -> r.id().equals(comment.review().get()))
                        .anyMatch(r -> r.department().equals(review.department()));
    }

    private Finding finding(Assessment assessment, Review review, List<Comment> comments) {
        Map<String, String> labels = room.labels(assessment, review);
        return new Finding(
                names.departments().nameOf(review.department()),
                review,
                remarks.reviewer(review),
                review.completedAt().map(names.dates()::day).orElse(""),
                names.dates().due(Optional.of(review.dueAt())),
                names.overrides().obstacle(review).isEmpty(),
                remarks.read(assessment, comments).stream()
                        .map(r -> new About(labels.getOrDefault(r.question(), ""), r))
                        .toList());
    }

    /** What one department says. */
    record Finding(
            String department,
            Review review,
            String reviewer,
            String day,
            Dates.Due due,
            boolean mayOverride,
            List<About> comments) {
        public long owed() {
            return comments.stream()
                    .filter(c ->
                            c.remark().change() && c.remark().course().state().equals("open"))
                    .count();
        }
    }

    /** A comment and the question that it is about, empty when it is about the whole. */
    record About(String question, Remark remark) {}

    @Component
    record Names(Departments departments, Dates dates, Overrides overrides) {}
}
