package io.praevia.exchange.tasks;

import io.praevia.assessment.Step;
import io.praevia.assessment.submission.Submissions;
import io.praevia.exchange.api.Keys;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.review.Comment;
import io.praevia.review.ReviewDesk;
import io.praevia.review.Rework;
import io.praevia.review.Verdict;
import io.praevia.workflow.WorkItem;
import io.praevia.workflow.WorkItems;
import io.praevia.workflow.steps.Confirmations;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Completes a task with everything that the body says, or with nothing of it: one act. */
@Service
class TaskCompletion {

    private static final int MOST = 200;

    private final Inbox inbox;
    private final Submissions submissions;
    private final ReviewDesk desk;
    private final Rework rework;
    private final ScreeningSteps screening;
    private final DecisionSteps decision;
    private final MeasureSteps measures;
    private final RenewalSteps renewals;

    TaskCompletion(
            Inbox inbox,
            Submissions submissions,
            ReviewDesk desk,
            Rework rework,
            ScreeningSteps screening,
            DecisionSteps decision,
            MeasureSteps measures,
            RenewalSteps renewals) {
        this.renewals = renewals;
        this.measures = measures;
        this.inbox = inbox;
        this.submissions = submissions;
        this.desk = desk;
        this.rework = rework;
        this.screening = screening;
        this.decision = decision;
    }

    /** What waits for the person. */
    @org.springframework.stereotype.Component
    record Inbox(WorkItems items, Confirmations confirmations) {}

    /**
     * Completes the task.
     *
     * @throws Refused.NotFound if it does not wait for the current person
     * @throws Refused.Invalid if the body is for another kind of task
     */
    @UseCase
    @Allowed.SignedIn
    public WorkItem complete(String task, Completion body) {
        WorkItem item = inbox.items().get(task);
        Step step = item.step();
        if (body.of() != step) {
            throw new Refused.Invalid("step", "api.refused.other-step", step.key());
        }
        if (item.doneAt().isPresent()) {
            throw new Refused.Conflict("api.refused.task-done");
        }
        switch (step) {
            case SCREENING, SCREENING_VIEW, SCREENING_RULING -> screening.complete(item.assessment(), body);
            case QUESTIONNAIRE -> submissions.submit(item.assessment());
            case REVIEW -> review(item.subject().orElseThrow(), (Completion.Review) body);
            case REWORK -> rework(item.assessment(), (Completion.Rework) body);
            case CONFIRMATION -> inbox.confirmations().confirm(task, ((Completion.Confirmation) body).note());
            case DPO_ADVICE, CONSULTATION, SIGN_OFF -> decision.complete(item.assessment(), body);
            case MEASURE, MEASURE_CHECK, MEASURE_DECISION ->
                measures.complete(item.assessment(), item.subject().orElseThrow(), body);
            case RENEWAL, RENEWAL_CONFIRMATION ->
                renewals.complete(item.assessment(), item.subject().orElseThrow(), body);
        }
        return inbox.items().get(task);
    }

    private void review(UUID review, Completion.Review body) {
        Verdict verdict = Keys.required("verdict", body.verdict(), Verdict.class);
        for (Completion.NewComment comment : few("comments", Keys.items("comments", body.comments()))) {
            Comment.Kind kind = Keys.required("comments.kind", comment.kind(), Comment.Kind.class);
            desk.comment(review, comment.question(), kind, comment.body());
        }
        desk.complete(review, verdict, body.note(), body.conditions());
    }

    private void rework(AssessmentId id, Completion.Rework body) {
        for (Completion.PointAnswer answer : few("answers", Keys.items("answers", body.answers()))) {
            rework.answer(id, Keys.uuid("answers.point", answer.point()), answer.answer());
        }
        submissions.submit(id);
    }

    private static <T> List<T> few(String field, List<T> items) {
        if (items.size() > MOST) {
            throw new Refused.Invalid(field, "api.refused.most", MOST);
        }
        return items;
    }
}
