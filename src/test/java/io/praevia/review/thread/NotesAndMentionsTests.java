package io.praevia.review.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.identity.People;
import io.praevia.identity.Role;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.review.Comment;
import io.praevia.review.Review;
import io.praevia.review.ReviewDesk;
import io.praevia.review.Reviews;
import io.praevia.review.Verdict;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import io.praevia.support.Visit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Notes that a department keeps to itself, and people whom a text mentions. */
@PraeviaTest
class NotesAndMentionsTests {

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private ReviewDesk desk;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Threads threads;

    @Autowired
    private Notes notes;

    @Autowired
    private JdbcClient jdbc;

    private final Visit visit;

    NotesAndMentionsTests(@Autowired MockMvc mvc, @Autowired People people) {
        visit = new Visit(mvc, people);
    }

    @Test
    void noteIsReadByTheDepartmentAndTheAuditorOnly() {
        Review legal = legal(story.inReview());
        AssessmentId id = legal.assessment();
        PersonId colleague = company.hire("Second Lawyer", "legal", Role.REVIEWER);
        company.as(company.reviewer("legal"), () -> notes.add(legal.id(), "risks", "They always forget the cookies."));
        String at = href(legal) + "?question=risks";
        for (PersonId reader : List.of(company.reviewer("legal"), colleague, company.auditor())) {
            assertThat(visit.open(reader, at).body()).contains("They always forget the cookies.");
            assertThat(visit.open(reader, "/assessments/" + id + "/threads").body())
                    .contains("They always forget the cookies.");
        }
        for (PersonId other :
                List.of(company.owner(), company.reviewer("privacy"), company.privacyOfficer(), company.dpo())) {
            assertThat(visit.open(other, at).body()).doesNotContain("forget the cookies");
            assertThat(visit.open(other, "/assessments/" + id + "/threads").body())
                    .doesNotContain("forget the cookies");
            assertThat(company.as(other, () -> notes.of(id))).isEmpty();
        }
        assertThat(reviews.sentComments(id)).isEmpty();
    }

    @Test
    void onlyReviewersOfTheDepartmentWriteNotesAndOnlyTheirOwnAreRemoved() {
        Review legal = legal(story.inReview());
        for (PersonId other : List.of(company.owner(), company.reviewer("privacy"), company.auditor(), company.dpo())) {
            assertThat(visit.send(other, href(legal) + "/notes", "note", "Hello")
                            .status())
                    .isEqualTo(403);
        }
        Visit.Answer empty = visit.send(company.reviewer("legal"), href(legal) + "/notes", "note", " ");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.body()).contains("Write the note.");
        UUID note = company.as(company.reviewer("legal"), () -> notes.add(legal.id(), null, "Mine."));
        PersonId colleague = company.hire("Third Lawyer", "legal", Role.REVIEWER);
        assertThatThrownBy(() -> company.as(colleague, () -> notes.remove(legal.assessment(), note)))
                .isInstanceOf(Refused.NotAllowed.class);
        company.as(company.reviewer("legal"), () -> notes.remove(legal.assessment(), note));
        company.as(company.reviewer("legal"), () -> notes.remove(legal.assessment(), note));
        assertThat(company.as(colleague, () -> notes.of(legal.assessment()))).isEmpty();
    }

    @Test
    void mentionedPersonHearsOfItWhenTheCommentIsSentAndNotBefore() {
        Review legal = legal(story.inReview());
        PersonId lawyer = company.hire("Lea Maria Roth", "legal", Role.REVIEWER);
        company.as(
                company.reviewer("legal"),
                () -> desk.comment(
                        legal.id(), "risks", Comment.Kind.REMARK, "As @lea maria ROTH said, write to a@b.example."));
        assertThat(told(lawyer)).isEmpty();
        story.review(legal, Verdict.APPROVE);
        assertThat(told(lawyer)).singleElement().asString().contains("you are mentioned in PIA-");
    }

    @Test
    void replyMentionsByThePartOfTheAddress() {
        Review legal = legal(story.inReview());
        AssessmentId id = legal.assessment();
        company.as(company.reviewer("legal"), () -> desk.comment(legal.id(), null, Comment.Kind.REMARK, "Who knows?"));
        story.review(legal, Verdict.APPROVE);
        UUID thread = reviews.sentComments(id).get(0).id();
        String handle = company.person(company.dpo()).email().replaceFirst("@.*", "");
        company.as(company.owner(), () -> threads.reply(id, thread, "Ask @" + handle + ".", false));
        assertThat(told(company.dpo())).isNotEmpty();
    }

    @Test
    void mentionOfSomebodyWhoMayNotReadItIsRefusedAndNothingIsLost() {
        Review legal = legal(story.inReview());
        company.hire("Outside Person", "finance");
        Visit.Answer refused = visit.send(
                company.reviewer("legal"),
                href(legal) + "/comments",
                "question",
                "risks",
                "kind",
                "remark",
                "body",
                "Dear @Outside Person, look.");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("Outside Person may not read this", "Dear @Outside Person, look.");
        assertThat(visit.send(
                                company.reviewer("legal"),
                                href(legal) + "/comments",
                                "kind",
                                "remark",
                                "body",
                                "Dear @nobodyknows, look.")
                        .body())
                .contains("Nobody here is called @nobodyknows.");
        assertThat(company.as(company.reviewer("legal"), () -> reviews.comments(legal.assessment())))
                .isEmpty();
    }

    @Test
    void noteMentionsColleaguesOfTheDepartmentOnly() {
        Review legal = legal(story.inReview());
        String owner = company.person(company.owner()).email().replaceFirst("@.*", "");
        assertThatThrownBy(() -> company.as(
                        company.reviewer("legal"), () -> notes.add(legal.id(), null, "Do not tell @" + owner)))
                .isInstanceOf(Refused.Invalid.class);
    }

    @Test
    void peopleToMentionAreThoseWhoMayRead() {
        Review legal = legal(story.inReview());
        String at = "/assessments/" + legal.assessment() + "/mentionable";
        assertThat(visit.open(company.reviewer("legal"), at).body())
                .contains("\"owner\"", "\"dpo\"", "Legal")
                .doesNotContain("other-owner", "executive-hr@");
        assertThat(visit.open(company.otherOwner(), at).status()).isEqualTo(404);
    }

    private List<String> told(PersonId person) {
        return jdbc.sql("select subject from mail where person_id = ? and event_key like 'mentioned:%'")
                .param(person.value())
                .query(String.class)
                .list();
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
