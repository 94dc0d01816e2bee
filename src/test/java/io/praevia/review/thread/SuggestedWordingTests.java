package io.praevia.review.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.QuestionType;
import io.praevia.review.Comment;
import io.praevia.review.Review;
import io.praevia.review.ReviewDesk;
import io.praevia.review.Reviews;
import io.praevia.review.Verdict;
import io.praevia.review.text.About;
import io.praevia.support.Company;
import io.praevia.support.Jobs;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import io.praevia.support.Visit;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A wording that a reviewer suggests and the owner takes over. */
@PraeviaTest
class SuggestedWordingTests {

    private static final String BETTER = "One card for all shops, without a profile of anybody.";

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private Jobs jobs;

    @Autowired
    private ReviewDesk desk;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Answers answers;

    @Autowired
    private Suggestions suggestions;

    private final Visit visit;

    SuggestedWordingTests(@Autowired MockMvc mvc, @Autowired People people) {
        visit = new Visit(mvc, people);
    }

    @Test
    void ownerTakesItOverWithOneClickAndOneEffect() {
        AssessmentId id = sentBack(BETTER);
        Comment point = reviews.sentComments(id).get(0);
        assertThat(visit.open(company.owner(), rework(id)).body())
                .contains("Suggested wording", "Use this wording", "without");
        String question = point.question().orElseThrow();
        int before = version(id, question);
        for (int i = 0; i < 2; i++) {
            assertThat(visit.send(
                                    company.owner(),
                                    rework(id),
                                    "apply",
                                    point.id().toString())
                            .location())
                    .endsWith("/rework#point-" + point.id());
        }
        assertThat(story.answers(id).get(question))
                .isIn(new AnswerValue.Text(BETTER), new AnswerValue.RichText(BETTER));
        assertThat(version(id, question)).isEqualTo(before + 1);
        Comment after = reviews.sentComments(id).get(0);
        assertThat(after.state()).isEqualTo(Comment.State.DONE);
        assertThat(after.wording().orElseThrow().applied().orElseThrow().by()).isEqualTo(company.owner());
        assertThat(answers.all(story.get(id), Assessments.DPIA).get(question).by())
                .isEqualTo(company.owner());
        story.submit(id);
    }

    @Test
    void answerThatChangedSinceIsNotOverwrittenUnlessTheOwnerChoosesSo() {
        AssessmentId id = sentBack(BETTER);
        Comment point = reviews.sentComments(id).get(0);
        String question = point.question().orElseThrow();
        story.answer(id, question, text(id, question, "My own new words."));
        Visit.Answer stale = visit.send(
                company.owner(),
                rework(id),
                "apply",
                point.id().toString(),
                "answer-" + point.id(),
                "Half typed <words>");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.body())
                .contains(
                        "Your answer changed since",
                        "My own new words.",
                        "Use the suggested wording anyway",
                        "Keep my answer")
                .contains("Half typed &lt;words&gt;");
        assertThat(story.answers(id).get(question)).isEqualTo(text(id, question, "My own new words."));
        visit.send(company.owner(), rework(id), "apply", point.id() + ":" + version(id, question));
        assertThat(story.answers(id).get(question)).isEqualTo(text(id, question, BETTER));
    }

    @Test
    void onlyTheOwnersSideTakesItOverAndOnlyWhileItHoldsThePen() {
        AssessmentId id = story.inReview();
        Review legal = legal(id);
        UUID pending = suggest(legal, BETTER);
        assertThatThrownBy(() -> apply(company.owner(), id, pending)).isInstanceOf(Refused.NotFound.class);
        story.openReviews(id)
                .forEach(r -> story.review(r, r.id().equals(legal.id()) ? Verdict.REQUEST_CHANGES : Verdict.APPROVE));
        assertThatThrownBy(() -> apply(company.owner(), id, pending)).isInstanceOf(Refused.Conflict.class);
        jobs.run(id);
        for (var person : java.util.List.of(company.reviewer("legal"), company.auditor(), company.privacyOfficer())) {
            assertThatThrownBy(() -> apply(person, id, pending)).isInstanceOf(Refused.NotAllowed.class);
        }
        assertThatThrownBy(() -> apply(company.otherOwner(), id, pending)).isInstanceOf(Refused.NotFound.class);
        apply(company.owner(), id, pending);
    }

    @Test
    void onlyAnswersInWordsTakeAWording() {
        Review legal = legal(story.inReview());
        assertThatThrownBy(() -> company.as(
                        company.reviewer("legal"),
                        () -> desk.comment(
                                legal.id(),
                                new ReviewDesk.Remark(
                                        new About("risks", null), Comment.Kind.CHANGE, "Better:", BETTER))))
                .isInstanceOf(Refused.Invalid.class)
                .hasMessageContaining("only for an answer in words");
    }

    @Test
    void wordingThatSaysTheSameIsNoSuggestion() {
        AssessmentId id = story.inReview();
        Review legal = legal(id);
        String question = inWords(id, legal);
        Visit.Answer page = visit.open(company.reviewer("legal"), href(legal) + "?question=" + question);
        assertThat(page.body()).contains("Suggest a wording", "name=\"suggestion\"");
        assertThatThrownBy(() -> suggest(legal, words(id, question))).isInstanceOf(Refused.Invalid.class);
    }

    private AssessmentId sentBack(String wording) {
        AssessmentId id = story.inReview();
        Review legal = legal(id);
        suggest(legal, wording);
        story.openReviews(id)
                .forEach(r -> story.review(r, r.id().equals(legal.id()) ? Verdict.REQUEST_CHANGES : Verdict.APPROVE));
        jobs.run(id);
        return id;
    }

    private UUID suggest(Review legal, String wording) {
        String question = inWords(legal.assessment(), legal);
        return company.as(
                company.reviewer("legal"),
                () -> desk.comment(
                        legal.id(),
                        new ReviewDesk.Remark(new About(question, null), Comment.Kind.CHANGE, "", wording)));
    }

    private void apply(io.praevia.kernel.PersonId person, AssessmentId id, UUID thread) {
        company.as(person, () -> suggestions.apply(id, thread, Optional.empty()));
    }

    private String inWords(AssessmentId id, Review review) {
        return story.questionnaire(id, Assessments.DPIA).questions().stream()
                .filter(q -> review.questions().contains(q.id()))
                .filter(q -> q.type() == QuestionType.LONG_TEXT || q.type() == QuestionType.RICH_TEXT)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String words(AssessmentId id, String question) {
        AnswerValue value = story.answers(id).get(question);
        return value instanceof AnswerValue.RichText rich ? rich.text() : ((AnswerValue.Text) value).text();
    }

    private AnswerValue text(AssessmentId id, String question, String words) {
        return story.questionnaire(id, Assessments.DPIA)
                                .question(question)
                                .orElseThrow()
                                .type()
                        == QuestionType.RICH_TEXT
                ? new AnswerValue.RichText(words)
                : new AnswerValue.Text(words);
    }

    private int version(AssessmentId id, String question) {
        return answers.all(story.get(id), Assessments.DPIA).get(question).version();
    }

    private Review legal(AssessmentId id) {
        return reviews.newest(id).stream()
                .filter(review -> review.department().value().equals("legal"))
                .findFirst()
                .orElseThrow();
    }

    private static String href(Review review) {
        return "/assessments/%s/reviews/%s".formatted(review.assessment(), review.id());
    }

    private static String rework(AssessmentId id) {
        return "/assessments/" + id + "/rework";
    }
}
