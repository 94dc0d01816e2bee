package io.praevia.review.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.assessment.Phase;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.review.Comment;
import io.praevia.review.Review;
import io.praevia.review.ReviewDesk;
import io.praevia.review.ReviewEvents;
import io.praevia.review.Reviews;
import io.praevia.review.Verdict;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import io.praevia.support.Visit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;

/** Asking the owner without sending back: the review stays open, the owner replies in place. */
@PraeviaTest
@RecordApplicationEvents
class AskingOwnerTests {

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private ReviewDesk desk;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Questions questions;

    @Autowired
    private Threads threads;

    @Autowired
    private Settling settling;

    @Autowired
    private ApplicationEvents events;

    @Autowired
    private JdbcClient jdbc;

    private final Visit visit;

    AskingOwnerTests(@Autowired MockMvc mvc, @Autowired People people) {
        visit = new Visit(mvc, people);
    }

    @Test
    void ownerIsAskedAndRepliesWhileTheReviewStaysOpen() {
        Review legal = asked("Which cloud is it?");
        AssessmentId id = legal.assessment();
        assertThat(story.get(id).phase()).isEqualTo(Phase.REVIEW);
        assertThat(reviews.find(legal.id()).orElseThrow().open()).isTrue();
        assertThat(questions.waitingSince(legal)).isPresent();
        assertThat(visit.open(company.owner(), "/").body()).contains("Legal asks you a question: Loyalty programme");
        assertThat(visit.open(company.reviewer("legal"), href(legal)).body()).contains("waiting for the owner ");
        assertThat(visit.open(company.owner(), "/assessments/" + id + "/threads")
                        .body())
                .contains("Legal asks you a question.", "Which cloud is it?", "Reply, and ask to get it back");

        company.as(company.owner(), () -> threads.reply(id, thread(id), "The one in Paris.", false));
        assertThat(questions.waitingSince(legal)).isEmpty();
        assertThat(company.as(company.owner(), questions::mine))
                .noneMatch(a -> a.assessment().equals(id));
        assertThat(events.stream(ReviewEvents.OwnerAsked.class)).hasSize(1);
        assertThat(events.stream(ReviewEvents.OwnerAnswered.class))
                .singleElement()
                .satisfies(e -> assertThat(e.review()).isEqualTo(legal.id()));
        story.review(legal, Verdict.APPROVE);
    }

    @Test
    void askingAgainInTheSameThreadWaitsAgain() {
        Review legal = asked("Which cloud is it?");
        AssessmentId id = legal.assessment();
        company.as(company.owner(), () -> threads.reply(id, thread(id), "A good one.", false));
        company.as(company.reviewer("legal"), () -> threads.reply(id, thread(id), "Its name, please.", false));
        assertThat(questions.waitingSince(legal)).isEmpty();
        company.as(company.reviewer("legal"), () -> questions.ask(legal.id()));
        assertThat(questions.waitingSince(legal)).isPresent();
        company.as(company.reviewer("legal"), () -> settling.resolve(id, thread(id), ""));
        assertThat(questions.waitingSince(legal)).isEmpty();
        assertThat(events.stream(ReviewEvents.OwnerAnswered.class)).hasSize(2);
    }

    @Test
    void changeThatWasAskedForWhileWaitingStillBlocks() {
        AssessmentId id = story.inReview();
        Review legal = legal(id);
        company.as(company.reviewer("legal"), () -> {
            desk.comment(legal.id(), null, Comment.Kind.CHANGE, "Name the cloud.");
            questions.ask(legal.id());
        });
        company.as(company.owner(), () -> threads.reply(id, thread(id), "We want to change it.", true));
        assertThat(visit.open(company.reviewer("legal"), href(legal)).body())
                .contains("The owner asks to get the assessment back");
        assertThatThrownBy(() -> story.review(legal, Verdict.APPROVE)).isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void nothingToAskIsRefusedAndAskingTwiceToo() {
        Review legal = asked("Which cloud is it?");
        assertThatThrownBy(() -> company.as(company.reviewer("legal"), () -> questions.ask(legal.id())))
                .isInstanceOf(Refused.Invalid.class);
        assertThat(visit.send(company.reviewer("legal"), href(legal) + "/ask").status())
                .isEqualTo(422);
        assertThat(events.stream(ReviewEvents.OwnerAsked.class)).hasSize(1);
    }

    @Test
    void othersCannotAskForTheDepartment() {
        Review legal = legal(story.inReview());
        for (var person : java.util.List.of(company.owner(), company.dpo(), company.reviewer("privacy"))) {
            assertThat(visit.send(person, href(legal) + "/ask").status()).isEqualTo(403);
        }
        assertThat(visit.send(company.otherOwner(), href(legal) + "/ask").status())
                .isEqualTo(404);
    }

    @Test
    void ownerGetsAMailWithoutWordsThatPeopleWrote() {
        Review legal = asked("Which cloud is it, dear owner?");
        String body = jdbc.sql("select subject || ' ' || body from mail where person_id = ? and event_key like ?")
                .params(company.owner().value(), "owner-asked:" + legal.id() + "%")
                .query(String.class)
                .single();
        assertThat(body)
                .contains("a question about PIA-", "Legal asks you a question", "/threads")
                .doesNotContain("dear owner");
    }

    private Review asked(String words) {
        Review legal = legal(story.inReview());
        company.as(company.reviewer("legal"), () -> {
            desk.comment(legal.id(), legal.questions().get(0), Comment.Kind.REMARK, words);
            questions.ask(legal.id());
        });
        return legal;
    }

    private UUID thread(AssessmentId id) {
        return reviews.sentComments(id).get(0).id();
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
