package io.praevia.support;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.Intake;
import io.praevia.assessment.NewAssessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.assessment.answers.SavedAnswer;
import io.praevia.assessment.submission.Submissions;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.QuestionType;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.Visibility;
import io.praevia.review.Review;
import io.praevia.review.ReviewDesk;
import io.praevia.review.Reviews;
import io.praevia.review.Verdict;
import io.praevia.risk.Risk;
import io.praevia.risk.RiskDraft;
import io.praevia.risk.Risks;
import io.praevia.screening.Screenings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;

/** Moves an assessment to the point where a test begins. */
@TestComponent
public class Story {

    @Autowired
    private Company company;

    @Autowired
    private NewAssessments newAssessments;

    @Autowired
    private AssessmentLookup lookup;

    @Autowired
    private Answers answers;

    @Autowired
    private Visibility visibility;

    @Autowired
    private Screenings screenings;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Risks risks;

    @Autowired
    private Reviews reviews;

    @Autowired
    private ReviewDesk desk;

    @Autowired
    private Jobs jobs;

    /** A new assessment of Anna's, in the screening. */
    public AssessmentId described() {
        return described(company.owner());
    }

    /** A new assessment of the person's, in the screening. */
    public AssessmentId described(PersonId owner) {
        return described(owner, List.of("FR", "DE"));
    }

    /** The same about people in these countries. */
    public AssessmentId described(PersonId owner, List<String> countries) {
        return company.as(
                        owner,
                        () -> newAssessments.start(new Intake(
                                "Loyalty programme",
                                "One card for all shops, with offers that fit.",
                                "marketing",
                                LocalDate.of(2027, 3, 1),
                                countries,
                                Optional.empty())))
                .id();
    }

    /** Screened with yes to the named questions and no to the others. */
    public AssessmentId screened(String... yes) {
        AssessmentId id = described();
        screen(id, yes);
        return id;
    }

    /** Answers every screening question and sends it. */
    public void screen(AssessmentId id, String... yes) {
        answerScreening(id, Set.of(yes));
        company.as(company.owner(), () -> screenings.submit(id, ""));
    }

    /** Screened with two criteria or more, which the owner contests. */
    public AssessmentId contested(String... yes) {
        AssessmentId id = described();
        answerScreening(id, Set.of(yes));
        company.as(company.owner(), () -> screenings.submit(id, "Twelve people in one pilot, and nothing is decided."));
        return id;
    }

    public void answerScreening(AssessmentId id, Set<String> yes) {
        for (Question question : questionnaire(id, Assessments.SCREENING).questions()) {
            if (question.type() == QuestionType.YES_NO)
                save(id, Assessments.SCREENING, question, new AnswerValue.YesNo(yes.contains(question.id())));
        }
    }

    /** In the questionnaire, because two criteria apply. */
    public AssessmentId inQuestionnaire() {
        return screened("evaluation", "large_scale");
    }

    /** Answered completely, with every risk low. */
    public AssessmentId answered() {
        AssessmentId id = inQuestionnaire();
        answerAll(id);
        rateRisks(id, 1);
        return id;
    }

    /** In review by the privacy office, legal and whom else the sample answers name. */
    public AssessmentId inReview() {
        AssessmentId id = answered();
        submit(id);
        return id;
    }

    /** With the DPO, after every department approved. */
    public AssessmentId withDpo() {
        AssessmentId id = inReview();
        approveAll(id);
        return id;
    }

    public void submit(AssessmentId id) {
        company.as(company.owner(), () -> submissions.submit(id));
    }

    /** Answers every question that is asked, those included that an answer makes visible. */
    public void answerAll(AssessmentId id) {
        Questionnaire questionnaire = questionnaire(id, Assessments.DPIA);
        for (boolean more = true; more; ) {
            Map<String, AnswerValue> given = answers.values(get(id), Assessments.DPIA);
            List<Question> open = visibility.visibleQuestions(questionnaire, given).stream()
                    .filter(question -> !given.containsKey(question.id()))
                    .filter(question -> question.alwaysRequired())
                    .toList();
            open.forEach(question -> save(id, Assessments.DPIA, question, SampleAnswers.of(question)));
            more = !open.isEmpty();
        }
    }

    /** Saves an answer as the owner, on top of what is there. */
    public void answer(AssessmentId id, String question, AnswerValue value) {
        save(
                id,
                Assessments.DPIA,
                questionnaire(id, Assessments.DPIA).question(question).orElseThrow(),
                value);
    }

    /** Rates every risk: severity and likelihood 3 before measures, {@code residual} for both after them. */
    public void rateRisks(AssessmentId id, int residual) {
        for (Risk risk : risks.of(id)) {
            company.as(
                    company.owner(),
                    () -> risks.change(
                            id,
                            risk.id(),
                            risk.version(),
                            new RiskDraft(
                                    risk.title(), "Insiders", "Distress", "Encryption", 3, 3, residual, residual)));
        }
    }

    /** The open reviews of the newest submission. */
    public List<Review> openReviews(AssessmentId id) {
        return reviews.of(id).stream().filter(Review::open).toList();
    }

    public void review(Review review, Verdict verdict) {
        PersonId reviewer = company.reviewer(review.department().value());
        company.as(
                reviewer, () -> desk.complete(review.id(), verdict, "Because of what we read.", "Tell people first."));
    }

    public void approveAll(AssessmentId id) {
        openReviews(id).forEach(review -> review(review, Verdict.APPROVE));
        jobs.run(id);
    }

    public Assessment get(AssessmentId id) {
        return lookup.load(id);
    }

    /** The answers to the questionnaire that are stored, hidden ones included. */
    public Map<String, AnswerValue> answers(AssessmentId id) {
        return answers.values(get(id), Assessments.DPIA);
    }

    public Questionnaire questionnaire(AssessmentId id, String key) {
        return answers.questionnaire(get(id), key);
    }

    private void save(AssessmentId id, String questionnaire, Question question, AnswerValue value) {
        int version = Optional.ofNullable(answers.all(get(id), questionnaire).get(question.id()))
                .map(SavedAnswer::version)
                .orElse(0);
        company.as(company.owner(), () -> answers.save(id, questionnaire, question.id(), Optional.of(value), version));
    }
}
