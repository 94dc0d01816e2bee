package io.praevia.assessment.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.assessment.Assessments;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.review.Review;
import io.praevia.review.Verdict;
import io.praevia.support.Company;
import io.praevia.support.Jobs;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import io.praevia.support.Visit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@PraeviaTest
class AnswerHistoryTests {

    private static final String QUESTION = "project_summary";

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Answers answers;

    @Autowired
    private AnswerHistory history;

    private final Visit visit;

    AnswerHistoryTests(@Autowired MockMvc mvc, @Autowired People people) {
        visit = new Visit(mvc, people);
    }

    @Test
    void earlierVersionBecomesTheAnswerAgainAsANewVersion() {
        AssessmentId id = twice();
        restore(company.owner(), id, 1, 2);
        assertThat(now(id)).isEqualTo(new AnswerValue.Text("First words."));
        assertThat(answers.all(story.get(id), Assessments.DPIA).get(QUESTION).version())
                .isEqualTo(3);
        assertThat(history.versions(story.get(id), Assessments.DPIA, QUESTION, java.util.Locale.ENGLISH))
                .extracting(version -> version.saved().version())
                .containsExactly(3, 2, 1);
    }

    @Test
    void restoringIsRefusedLikeSaving() {
        AssessmentId id = twice();
        assertThatThrownBy(() -> restore(company.owner(), id, 1, 1)).isInstanceOf(Refused.Stale.class);
        assertThatThrownBy(() -> restore(company.owner(), id, 9, 2)).isInstanceOf(Refused.NotFound.class);
        assertThatThrownBy(() -> restore(company.auditor(), id, 1, 2)).isInstanceOf(Refused.NotAllowed.class);
        assertThatThrownBy(() -> restore(company.otherOwner(), id, 1, 2)).isInstanceOf(Refused.NotFound.class);
        AssessmentId sent = story.inReview();
        assertThatThrownBy(() -> restore(company.owner(), sent, 1, 1)).isInstanceOf(Refused.Conflict.class);
    }

    @Test
    void pageShowsEachVersionWithWhatItChanged() {
        AssessmentId id = twice();
        String page = "/assessments/" + id + "/answers/" + QUESTION;
        assertThat(visit.open(company.owner(), page).body())
                .contains("<del", "First", "<ins", "Second", "Make this the answer again");
        assertThat(visit.open(company.auditor(), page).body()).doesNotContain("Make this the answer again");
        assertThat(visit.open(company.otherOwner(), page).status()).isEqualTo(404);
        assertThat(visit.send(company.owner(), page + "/restore", "version", "1", "basedOn", "2")
                        .location())
                .isEqualTo(page);
        assertThat(visit.send(company.owner(), page + "/restore", "version", "1", "basedOn", "2")
                        .status())
                .as("twice: what is restored already stays as it is")
                .isEqualTo(302);
        assertThat(answers.all(story.get(id), Assessments.DPIA).get(QUESTION).version())
                .isEqualTo(3);
    }

    @Test
    void ownerSeesWhatChangedSinceItWasSent() {
        AssessmentId id = story.inReview();
        for (Review review : story.openReviews(id)) {
            boolean legal = review.department().value().equals("legal");
            story.review(review, legal ? Verdict.REQUEST_CHANGES : Verdict.APPROVE);
        }
        jobs.run(id);
        String section = "/assessments/" + id + "/questionnaire/project";
        assertThat(visit.open(company.owner(), section).body()).doesNotContain("What changed since it was sent");
        story.answer(id, QUESTION, new AnswerValue.Text("Better words."));
        assertThat(visit.open(company.owner(), section).body())
                .contains("What changed since it was sent", "<ins", "Better");
    }

    private AssessmentId twice() {
        AssessmentId id = story.inQuestionnaire();
        story.answer(id, QUESTION, new AnswerValue.Text("First words."));
        story.answer(id, QUESTION, new AnswerValue.Text("Second words."));
        return id;
    }

    private void restore(PersonId person, AssessmentId id, int version, int basedOn) {
        company.as(person, () -> {
            history.restore(id, Assessments.DPIA, QUESTION, version, basedOn);
        });
    }

    private AnswerValue now(AssessmentId id) {
        return answers.values(story.get(id), Assessments.DPIA).get(QUESTION);
    }
}
