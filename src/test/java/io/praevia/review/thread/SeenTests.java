package io.praevia.review.thread;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Assessments;
import io.praevia.identity.People;
import io.praevia.identity.Role;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.QuestionType;
import io.praevia.review.Comment;
import io.praevia.review.Review;
import io.praevia.review.ReviewDesk;
import io.praevia.review.Reviews;
import io.praevia.review.Rework;
import io.praevia.review.Verdict;
import io.praevia.support.Company;
import io.praevia.support.Jobs;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import io.praevia.support.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What changed since somebody last looked. */
@PraeviaTest
class SeenTests {

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
    private Rework rework;

    @Autowired
    private Seen seen;

    @Autowired
    private Questions questions;

    private final Visit visit;

    SeenTests(@Autowired MockMvc mvc, @Autowired People people) {
        visit = new Visit(mvc, people);
    }

    @Test
    void beforeTheFirstLookNothingIsChangedAndReadingThePageAloneMarksNothing() {
        Review legal = legal(story.inReview());
        PersonId reviewer = company.reviewer("legal");
        assertThat(visit.open(reviewer, href(legal)).body()).doesNotContain("since you last looked");
        assertThat(company.as(reviewer, () -> seen.changed(legal))).isEmpty();
    }

    @Test
    void answerThatChangedSinceIsMarkedForEachPersonUntilTheyLook() {
        AssessmentId id = story.inReview();
        Review first = legal(id);
        String question = inWords(id, first);
        PersonId reviewer = company.reviewer("legal");
        company.as(reviewer, () -> seen.mark(first.id(), null));
        company.as(reviewer, () -> desk.comment(first.id(), question, Comment.Kind.CHANGE, "Say more."));
        story.openReviews(id)
                .forEach(r -> story.review(r, r.id().equals(first.id()) ? Verdict.REQUEST_CHANGES : Verdict.APPROVE));
        jobs.run(id);
        story.answer(
                id,
                question,
                story.questionnaire(id, Assessments.DPIA)
                                        .question(question)
                                        .orElseThrow()
                                        .type()
                                == QuestionType.RICH_TEXT
                        ? new AnswerValue.RichText("More.")
                        : new AnswerValue.Text("More."));
        company.as(company.owner(), () -> rework.points(id).forEach(p -> rework.answer(id, p.id(), "Done.")));
        story.submit(id);

        Review again = legal(id);
        assertThat(company.as(reviewer, () -> seen.changed(again))).containsExactly(question);
        assertThat(visit.open(reviewer, href(again) + "?only=changed").body())
                .contains("1 question changed since you last looked", "Show all questions", "New to you")
                .doesNotContain("question=risks");
        PersonId colleague = company.hire("Fresh Lawyer", "legal", Role.REVIEWER);
        assertThat(company.as(colleague, () -> seen.changed(again))).isEmpty();
        visit.send(reviewer, href(again) + "/seen", "question", question);
        assertThat(company.as(reviewer, () -> seen.changed(again))).isEmpty();
    }

    @Test
    void replyOfSomebodyElseIsNewAndTheOwnIsNot() {
        Review legal = legal(story.inReview());
        AssessmentId id = legal.assessment();
        PersonId reviewer = company.reviewer("legal");
        company.as(reviewer, () -> {
            desk.comment(legal.id(), "risks", Comment.Kind.REMARK, "Why so low?");
            questions.ask(legal.id());
            seen.mark(legal.id(), null);
        });
        assertThat(company.as(reviewer, () -> seen.changed(legal))).isEmpty();
        var thread = reviews.sentComments(id).get(0).id();
        visit.send(
                company.owner(), "/assessments/" + id + "/threads/" + thread + "/replies", "body", "It is encrypted.");
        assertThat(company.as(reviewer, () -> seen.changed(legal))).containsExactly("risks");
        assertThat(visit.send(reviewer, href(legal) + "/seen").location()).isEqualTo(href(legal));
        assertThat(company.as(reviewer, () -> seen.changed(legal))).isEmpty();
    }

    @Test
    void strangersCannotSayThatTheyLooked() {
        Review legal = legal(story.inReview());
        assertThat(visit.send(company.otherOwner(), href(legal) + "/seen").status())
                .isEqualTo(404);
        assertThat(visit.send(company.reviewer("legal"), href(legal) + "/seen", "question", "nonsense")
                        .status())
                .isEqualTo(422);
    }

    private String inWords(AssessmentId id, Review review) {
        return story.questionnaire(id, Assessments.DPIA).questions().stream()
                .filter(q -> review.questions().contains(q.id()))
                .filter(q -> q.type() == QuestionType.LONG_TEXT || q.type() == QuestionType.RICH_TEXT)
                .findFirst()
                .orElseThrow()
                .id();
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
}
