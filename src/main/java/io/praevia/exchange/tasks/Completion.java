package io.praevia.exchange.tasks;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.praevia.assessment.Step;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What completes a task; {@code step} says which kind of task it is for. */
@Schema(description = "One body per kind of task; `step` is that of the task", discriminatorProperty = "step")
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "step")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Completion.Screening.class, name = "screening"),
    @JsonSubTypes.Type(value = Completion.ScreeningView.class, name = "screening-view"),
    @JsonSubTypes.Type(value = Completion.ScreeningRuling.class, name = "screening-ruling"),
    @JsonSubTypes.Type(value = Completion.Questionnaire.class, name = "questionnaire"),
    @JsonSubTypes.Type(value = Completion.Review.class, name = "review"),
    @JsonSubTypes.Type(value = Completion.Rework.class, name = "rework"),
    @JsonSubTypes.Type(value = Completion.DpoAdvice.class, name = "dpo-advice"),
    @JsonSubTypes.Type(value = Completion.Consultation.class, name = "consultation"),
    @JsonSubTypes.Type(value = Completion.SignOff.class, name = "sign-off"),
    @JsonSubTypes.Type(value = Completion.Measure.class, name = "measure"),
    @JsonSubTypes.Type(value = Completion.MeasureCheck.class, name = "measure-check"),
    @JsonSubTypes.Type(value = Completion.MeasureDecision.class, name = "measure-decision"),
    @JsonSubTypes.Type(value = Completion.Renewal.class, name = "renewal"),
    @JsonSubTypes.Type(value = Completion.RenewalConfirmation.class, name = "renewal-confirmation"),
    @JsonSubTypes.Type(value = Completion.Confirmation.class, name = "confirmation")
})
sealed interface Completion {

    /** The kind of task that this completes. */
    Step of();

    /** Sends the screening, if wanted with an objection. */
    record Screening(@Nullable String contest) implements Completion {
        @Override
        public Step of() {
            return Step.SCREENING;
        }
    }

    /** The DPO's view on not doing a full assessment. */
    record ScreeningView(@Nullable String view) implements Completion {
        @Override
        public Step of() {
            return Step.SCREENING_VIEW;
        }
    }

    /** The privacy office's ruling; {@code full} when the full assessment must be done. */
    record ScreeningRuling(@Nullable Boolean full, @Nullable String reason) implements Completion {
        @Override
        public Step of() {
            return Step.SCREENING_RULING;
        }
    }

    /** Sends the assessment for review. */
    record Questionnaire() implements Completion {
        @Override
        public Step of() {
            return Step.QUESTIONNAIRE;
        }
    }

    /** A department's verdict with comments, which become visible with it. */
    record Review(
            @Schema(description = "approve, approve-with-conditions, request-changes or reject") @Nullable
            String verdict,

            @Nullable String note,
            @Nullable String conditions,
            @Nullable List<@Nullable NewComment> comments)
            implements Completion {
        @Override
        public Step of() {
            return Step.REVIEW;
        }
    }

    /** A remark, or a change that is asked for. */
    record NewComment(
            @Nullable String question,

            @Schema(description = "remark or change") @Nullable
            String kind,

            @Nullable String body) {}

    /** Answers the points that were sent back and sends the assessment again. */
    record Rework(@Nullable List<@Nullable PointAnswer> answers) implements Completion {
        @Override
        public Step of() {
            return Step.REWORK;
        }
    }

    /** What was done about a point. */
    record PointAnswer(@Nullable String point, @Nullable String answer) {}

    /** The DPO's opinion, and points that the risk acceptor must accept or overrule one by one. */
    record DpoAdvice(@Nullable String opinion, @Nullable List<@Nullable String> points) implements Completion {
        @Override
        public Step of() {
            return Step.DPO_ADVICE;
        }
    }

    /**
     * What is known of the prior consultation. That the authority received the request ends the task; its answer ends the
     * next one, and where it has points, what is done with them a third.
     */
    record Consultation(@Nullable Asked submitted, @Nullable Answered answered) implements Completion {
        @Override
        public Step of() {
            return Step.CONSULTATION;
        }
    }

    /** Confirms a step that the office added to its diagram. */
    record Confirmation(@Nullable String note) implements Completion {
        @Override
        public Step of() {
            return Step.CONFIRMATION;
        }
    }

    /** Which authority was asked and when. */
    record Asked(
            @Nullable String authority,
            @Nullable LocalDate on,

            @Schema(description = "When the authority told of an extension, if it did") @Nullable
            LocalDate extensionNotifiedOn) {}

    /** What the authority said. */
    record Answered(
            @Schema(description = "no-objection, advice or prohibited") @Nullable
            String outcome,

            @Nullable String text,
            @Nullable LocalDate on,

            @Schema(description = "Points of written advice; the task stays open until each is handled") @Nullable
            List<@Nullable String> points) {}

    /** The risk acceptor's decision. */
    record SignOff(
            @Schema(description = "approved, conditionally-approved, rejected or back-to-owner") @Nullable
            String outcome,

            @Nullable String reason,

            @Schema(description = "One a line; each becomes a measure of the owner unless conditionList says more")
            @Nullable
            String conditions,

            @Schema(description = "Conditions one by one, in place of `conditions`") @Nullable
            List<@Nullable Condition> conditionList,

            @Nullable LocalDate nextReviewOn,

            @Schema(description = "One item per point of the DPO's advice") @Nullable
            List<@Nullable Handling> advice,

            @Schema(description = "The fingerprint of what you read, from the decision of the assessment") @Nullable
            String seen,

            @Schema(description = "Your password, again, to sign", format = "password") @Nullable
            String password)
            implements Completion {
        @Override
        public Step of() {
            return Step.SIGN_OFF;
        }
    }

    /** A condition: who sees to it (the owner of the assessment unless named) and until when. */
    record Condition(
            @Nullable String title,
            @Nullable String owner,
            @Nullable LocalDate dueOn,

            @Schema(description = "The department that asked for it and checks it; else the privacy office does")
            @Nullable
            String askedBy) {}

    /** Whether the owner did it or gave it up, and how or why. */
    record Measure(
            @Schema(description = "done or dropped") @Nullable
            String outcome,

            @Nullable String note) implements Completion {
        @Override
        public Step of() {
            return Step.MEASURE;
        }
    }

    /** Whether a measure is in place, or what is missing. */
    record MeasureCheck(@Nullable Boolean inPlace, @Nullable String note) implements Completion {
        @Override
        public Step of() {
            return Step.MEASURE_CHECK;
        }
    }

    /** What follows when a measure fails on which the approval rested: another day, or the assessment opens again. */
    record MeasureDecision(
            @Nullable Boolean reopen,
            @Nullable LocalDate dueOn,
            @Nullable String reason) implements Completion {
        @Override
        public Step of() {
            return Step.MEASURE_DECISION;
        }
    }

    /** Whether anything material has changed since the approval; {@code lines} and {@code read} confirm that it has not. */
    record Renewal(
            @Nullable Boolean changed,

            @Schema(description = "The version of the renewal that was read") @Nullable
            Integer seen,

            @Nullable List<@Nullable String> lines,
            @Nullable Boolean read,
            @Nullable String reason)
            implements Completion {
        @Override
        public Step of() {
            return Step.RENEWAL;
        }
    }

    /** What the privacy office says to the answer. */
    record RenewalConfirmation(
            @Schema(description = "confirmed, missing or assess-again") @Nullable
            String outcome,

            @Nullable LocalDate nextReview,
            @Nullable String what)
            implements Completion {
        @Override
        public Step of() {
            return Step.RENEWAL_CONFIRMATION;
        }
    }

    /** A point of advice: accepted, or overruled with a reason. */
    record Handling(
            @Nullable String point,
            @Nullable Boolean accepted,
            @Nullable String reason) {}
}
