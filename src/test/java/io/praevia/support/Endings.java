package io.praevia.support;

import io.praevia.assessment.answers.EvidenceFiles;
import io.praevia.decision.advice.Advice;
import io.praevia.decision.advice.Advices;
import io.praevia.decision.signoff.SignOff;
import io.praevia.decision.signoff.SignOffDraft;
import io.praevia.decision.signoff.SignOffs;
import io.praevia.kernel.AssessmentId;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.QuestionType;
import io.praevia.review.Comment;
import io.praevia.review.Review;
import io.praevia.review.ReviewDesk;
import io.praevia.review.Rework;
import io.praevia.review.Verdict;
import io.praevia.screening.ScreeningRulings;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** Brings assessments to their decision, and one with everything that can happen on the way. */
@TestComponent
public class Endings {

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private Advices advices;

    @Autowired
    private SignOffs signOffs;

    @Autowired
    private ReviewDesk desk;

    @Autowired
    private Rework rework;

    @Autowired
    private EvidenceFiles evidence;

    @Autowired
    private ScreeningRulings rulings;

    @Autowired
    private Jobs jobs;

    /** Decided, the record not sealed yet. */
    public AssessmentId decided(SignOff.Outcome outcome) {
        AssessmentId id = story.withDpo();
        decide(id, outcome);
        return id;
    }

    /** With one piece of evidence, a change asked for and made, advice overruled, and free text of the caller's. */
    public AssessmentId eventful(String words) {
        AssessmentId id = story.answered();
        story.questionnaire(id, "dpia").questions().stream()
                .filter(question -> question.type() == QuestionType.LONG_TEXT && question.alwaysRequired())
                .limit(2)
                .forEach(question -> story.answer(id, question.id(), new AnswerValue.Text(words)));
        company.as(company.owner(), () -> {
            evidence.add(
                    id, "project_summary", "minutes.txt", "Minutes of 12 November".getBytes(StandardCharsets.UTF_8));
        });
        story.submit(id);
        askForChanges(id, words);
        return id;
    }

    private void askForChanges(AssessmentId id, String words) {
        Review legal = story.openReviews(id).stream()
                .filter(review -> review.department().value().equals("legal"))
                .findFirst()
                .orElseThrow();
        company.as(company.reviewer("legal"), () -> {
            desk.comment(legal.id(), legal.questions().get(0), Comment.Kind.CHANGE, "Say how people can object.");
            desk.comment(legal.id(), null, Comment.Kind.REMARK, "Well described otherwise.");
            desk.complete(legal.id(), Verdict.REQUEST_CHANGES, "One thing is missing.", "");
        });
        story.openReviews(id).forEach(review -> story.review(review, Verdict.APPROVE_WITH_CONDITIONS));
        jobs.run();
        company.as(company.owner(), () -> {
            rework.points(id).forEach(point -> rework.answer(id, point.id(), "A switch on the profile page. " + words));
        });
        story.submit(id);
        story.approveAll(id);
    }

    /** The DPO advises with a point, which is overruled; the executive signs. */
    public void decide(AssessmentId id, SignOff.Outcome outcome) {
        decide(id, outcome, "Sound, with a shorter memory.", "Second factor before launch.");
    }

    /** The same in these words. */
    public void decide(AssessmentId id, SignOff.Outcome outcome, String opinion, String conditions) {
        company.as(company.dpo(), () -> advices.give(id, opinion, List.of("Keep web visits for 90 days.")));
        company.as(company.executive("marketing"), () -> {
            Map<UUID, SignOffDraft.Handling> handling = new HashMap<>();
            for (Advice.Point point : advices.newest(id).orElseThrow().points()) {
                handling.put(point.id(), new SignOffDraft.Handling(false, "The season lasts 120 days."));
            }
            signOffs.sign(
                    id,
                    new SignOffDraft(
                            outcome,
                            "The measures hold.",
                            conditions,
                            null,
                            handling,
                            signOffs.fingerprint(id),
                            Company.PASSWORD));
        });
    }

    /** The privacy office confirmed that no full assessment is needed; the record is not sealed yet. */
    public AssessmentId notRequired() {
        AssessmentId id = story.screened();
        company.as(company.privacyOfficer(), () -> rulings.rule(id, false, "No criterion applies."));
        return id;
    }
}
