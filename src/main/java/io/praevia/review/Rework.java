package io.praevia.review;

import io.praevia.assessment.Access;
import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.Phase;
import io.praevia.assessment.submission.SubmissionPart;
import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import io.praevia.kernel.text.Message;
import io.praevia.review.text.About;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The points that were sent back to the owner, and the owner's answers. */
@Service
@Order(2)
public class Rework implements SubmissionPart {

    private final CommentStore comments;
    private final AssessmentLookup lookup;
    private final Access access;
    private final CurrentPerson current;
    private final Assessments assessments;
    private final JsonMapper json;

    Rework(
            CommentStore comments,
            AssessmentLookup lookup,
            Access access,
            CurrentPerson current,
            Assessments assessments,
            JsonMapper json) {
        this.comments = comments;
        this.lookup = lookup;
        this.access = access;
        this.current = current;
        this.assessments = assessments;
        this.json = json;
    }

    /** Changes that were asked for, answered ones included, oldest first. */
    @Allowed.SignedIn
    public List<Comment> points(AssessmentId id) {
        return points(lookup.get(id));
    }

    /** Answers one point; answering it again replaces the answer. */
    @UseCase
    @Allowed.SignedIn
    public void answer(AssessmentId id, UUID point, @Nullable String text) {
        Assessment assessment = lookup.get(id);
        access.requireEdit(assessment);
        if (assessment.phase() != Phase.REWORK) {
            throw new Refused.Conflict("review.refused.not-back");
        }
        Comment asked = points(assessment).stream()
                .filter(c -> c.id().equals(point))
                .findFirst()
                .orElseThrow(() -> new Refused.NotFound("review.refused.point"));
        if (asked.state() == Comment.State.RESOLVED) {
            throw new Refused.Conflict("review.refused.resolved");
        }
        comments.answer(point, Words.required("answer", text, Words.TEXT, "review.refused.answer"), current.id());
        assessments.note(id, "rework.point-answered", Map.of("point", point.toString()), Map.of());
    }

    /** Sends one point back to the owner outside a review: from the sign-off. */
    @UseCase
    @Allowed.Internal
    public void sendBack(AssessmentId id, String point) {
        comments.insert(id, new CommentStore.Draft(null, About.WHOLE, Comment.Kind.CHANGE, point, null, current.id()));
    }

    @Override
    @Allowed.Internal
    public String key() {
        return "points-answered";
    }

    @Override
    @Allowed.Internal
    public JsonNode snapshot(Assessment assessment) {
        return json.valueToTree(points(assessment).stream()
                .filter(point -> point.answer().isPresent())
                .map(point -> point.id().toString())
                .toList());
    }

    @Override
    @Allowed.Internal
    public List<Missing> missing(Assessment assessment) {
        return points(assessment).stream()
                .filter(Comment::owed)
                .map(point -> new Missing(
                        Message.of("review.gap.not-answered", shortened(point.words())),
                        "/assessments/%s/rework#point-%s".formatted(assessment.id(), point.id())))
                .toList();
    }

    private List<Comment> points(Assessment assessment) {
        return comments.visible(assessment.id(), Optional.empty()).stream()
                .filter(c -> c.kind() == Comment.Kind.CHANGE)
                .toList();
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 119) + "…";
    }
}
