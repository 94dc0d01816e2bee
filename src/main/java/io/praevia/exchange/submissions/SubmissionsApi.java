package io.praevia.exchange.submissions;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.submission.Submission;
import io.praevia.assessment.submission.SubmissionPart;
import io.praevia.assessment.submission.Submissions;
import io.praevia.exchange.api.Created;
import io.praevia.exchange.api.PersonView;
import io.praevia.identity.Allowed;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.review.ReviewRounds;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/assessments/{id}")
@Tag(name = "Submissions")
class SubmissionsApi {

    private final AssessmentLookup lookup;
    private final Submissions submissions;
    private final ReviewRounds rounds;
    private final People people;

    SubmissionsApi(AssessmentLookup lookup, Submissions submissions, ReviewRounds rounds, People people) {
        this.lookup = lookup;
        this.submissions = submissions;
        this.rounds = rounds;
        this.people = people;
    }

    @GetMapping("/missing")
    @Allowed.SignedIn
    @Operation(summary = "Everything that is missing before it can be sent for review")
    List<Missing> missing(@PathVariable AssessmentId id) {
        return submissions.missing(id).stream().map(Missing::of).toList();
    }

    @GetMapping("/reviewers")
    @Allowed.SignedIn
    @Operation(summary = "Which departments would review it if it were sent now, why and until when")
    List<Planned> reviewers(@PathVariable AssessmentId id) {
        return rounds.preview(id).stream().map(Planned::of).toList();
    }

    @PostMapping("/submissions")
    @Allowed.SignedIn
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Send it for review as it stands")
    ResponseEntity<SubmissionView> submit(@PathVariable AssessmentId id) {
        submissions.submit(id);
        Submission sent = submissions.newest(id).orElseThrow();
        return Created.at("/assessments/%s/submissions/%d".formatted(id, sent.number()), view(sent));
    }

    @GetMapping("/submissions/{number}")
    @Allowed.SignedIn
    @Operation(summary = "What was sent: answers, risks, answers to points")
    SubmissionView get(@PathVariable AssessmentId id, @PathVariable int number) {
        lookup.get(id);
        return submissions
                .get(id, number)
                .map(this::view)
                .orElseThrow(() -> new Refused.NotFound("api.refused.submission"));
    }

    private SubmissionView view(Submission submission) {
        return new SubmissionView(
                submission.number(),
                PersonView.names(people, List.of(submission.by())).apply(submission.by()),
                submission.at(),
                submission.content());
    }

    /** Something that is missing: in words, and the page where it is filled in. */
    @Schema(name = "Missing")
    record Missing(String message, String page) {
        static Missing of(SubmissionPart.Missing missing) {
            return new Missing(missing.message().toString(), missing.href());
        }
    }

    /** A department that would review. */
    @Schema(name = "PlannedReview")
    record Planned(String department, String reason, Instant dueAt) {
        static Planned of(ReviewRounds.Planned planned) {
            return new Planned(planned.department().value(), planned.reason(), planned.dueAt());
        }
    }

    /** What was sent for review. */
    @Schema(name = "Submission")
    record SubmissionView(
            int number,
            PersonView sentBy,
            Instant sentAt,

            @Schema(
                    type = "object",
                    description = "`answers` by question, and `parts` such as risks; frozen when it was sent")
            JsonNode content) {}
}
