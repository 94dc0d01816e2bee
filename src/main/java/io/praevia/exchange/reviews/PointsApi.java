package io.praevia.exchange.reviews;

import io.praevia.exchange.api.PersonView;
import io.praevia.identity.Allowed;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.review.Comment;
import io.praevia.review.Rework;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/assessments/{id}/points")
@Tag(name = "Points sent back")
class PointsApi {

    private final Rework rework;
    private final People people;

    PointsApi(Rework rework, People people) {
        this.rework = rework;
        this.people = people;
    }

    @GetMapping
    @Allowed.SignedIn
    @Operation(summary = "Changes that were asked for, with the owner's answers, oldest first")
    List<ReviewView.CommentView> list(@PathVariable AssessmentId id) {
        List<Comment> points = rework.points(id);
        var names = PersonView.names(people, ReviewView.named(points));
        return points.stream()
                .map(point -> ReviewView.CommentView.of(point, names))
                .toList();
    }

    @PutMapping("/{point}")
    @Allowed.SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Say what was done about a point; a second answer replaces the first")
    void answer(@PathVariable AssessmentId id, @PathVariable UUID point, @RequestBody ReviewView.PointAnswer body) {
        rework.answer(id, point, body.answer());
    }
}
