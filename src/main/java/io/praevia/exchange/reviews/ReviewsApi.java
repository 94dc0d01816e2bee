package io.praevia.exchange.reviews;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.exchange.api.Created;
import io.praevia.exchange.api.Keys;
import io.praevia.exchange.api.PersonView;
import io.praevia.identity.Allowed;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.review.Comment;
import io.praevia.review.Review;
import io.praevia.review.ReviewDesk;
import io.praevia.review.Reviews;
import io.praevia.review.override.Overrides;
import io.praevia.review.text.About;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Reviews")
class ReviewsApi {

    private final AssessmentLookup lookup;
    private final Reviews reviews;
    private final ReviewDesk desk;
    private final People people;
    private final Overrides overrides;

    ReviewsApi(AssessmentLookup lookup, Reviews reviews, ReviewDesk desk, People people, Overrides overrides) {
        this.overrides = overrides;
        this.lookup = lookup;
        this.reviews = reviews;
        this.desk = desk;
        this.people = people;
    }

    @GetMapping("/assessments/{id}/reviews")
    @Allowed.SignedIn
    @Operation(summary = "Every review, by submission and department")
    List<ReviewView> list(@PathVariable AssessmentId id) {
        List<Review> all = reviews.of(lookup.get(id).id());
        var names = PersonView.names(
                people, all.stream().flatMap(r -> r.reviewer().stream()).toList());
        return all.stream().map(review -> ReviewView.of(review, names)).toList();
    }

    @GetMapping("/assessments/{id}/comments")
    @Allowed.SignedIn
    @Operation(summary = "Comments that were sent, and your own that are not yet")
    List<ReviewView.CommentView> comments(@PathVariable AssessmentId id) {
        List<Comment> all = reviews.comments(id);
        var names = PersonView.names(people, ReviewView.named(all));
        return all.stream()
                .map(comment -> ReviewView.CommentView.of(comment, names))
                .toList();
    }

    @PostMapping("/reviews/{review}/comments")
    @Allowed.SignedIn
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Add a comment that only you see until you send the verdict")
    ResponseEntity<Created.Id> comment(@PathVariable UUID review, @RequestBody ReviewView.NewComment body) {
        reviews.get(review);
        Comment.Kind kind = Keys.required("kind", body.kind(), Comment.Kind.class);
        UUID added = desk.comment(
                review,
                new ReviewDesk.Remark(new About(body.question(), body.risk()), kind, body.body(), body.suggestion()));
        return Created.at("/reviews/%s/comments/%s".formatted(review, added), new Created.Id(added.toString()));
    }

    @PostMapping("/reviews/{review}/set-aside")
    @Allowed.PrivacyOfficer
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Go on without a department that is late or cannot be reached; the reason is on record")
    void setAside(@PathVariable UUID review, @RequestBody ReviewView.SetAside body) {
        overrides.setAside(review, body.reason());
    }

    @DeleteMapping("/reviews/{review}/comments/{comment}")
    @Allowed.SignedIn
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take back a comment that you have not sent")
    void discard(@PathVariable UUID review, @PathVariable UUID comment) {
        desk.discard(review, comment);
    }
}
