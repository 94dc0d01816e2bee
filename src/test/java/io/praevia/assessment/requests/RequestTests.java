package io.praevia.assessment.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import io.praevia.support.Visit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@PraeviaTest
class RequestTests {

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private Requests requests;

    @Autowired
    private Answers answers;

    @Autowired
    private JdbcClient jdbc;

    private final Visit visit;

    RequestTests(@Autowired MockMvc mvc, @Autowired People people) {
        visit = new Visit(mvc, people);
    }

    @Test
    void colleagueAnswersTheQuestionAskedAndNothingElse() {
        AssessmentId id = story.inQuestionnaire();
        PersonId colleague = company.hire("colleague", "it");
        ask(id, colleague, "project", "project_summary");
        save(colleague, id, "project_summary");
        assertThat(answers.values(story.get(id), Assessments.DPIA)).containsKey("project_summary");
        assertThatThrownBy(() -> save(colleague, id, "changes_existing")).isInstanceOf(Refused.NotAllowed.class);
        String section = "/assessments/" + id + "/questionnaire/project";
        assertThat(visit.open(colleague, section).body())
                .contains("project_summary.shown", "asks you")
                .doesNotContain("changes_existing.shown", "Ask them to answer");
        assertThat(visit.send(colleague, section, "changes_existing", "yes", "changes_existing.shown", "1")
                        .status())
                .isEqualTo(403);
        assertThat(visit.open(colleague, "/assessments/" + id + "/questionnaire/data_and_people")
                        .body())
                .contains("You can read the answers");
    }

    @Test
    void requestWaitsUnderNeedsYouAndIsMailedOnce() {
        AssessmentId id = story.inQuestionnaire();
        PersonId colleague = company.hire("colleague", "it");
        ask(id, colleague, "project", null);
        ask(id, colleague, "project", null);
        assertThat(company.as(colleague, requests::mine)).singleElement();
        assertThat(visit.open(colleague, "/").body()).contains("Answer: The project", "/questionnaire/project");
        assertThat(jdbc.sql("select count(*) from mail where event_key like 'asked:%' and person_id = ?")
                        .param(colleague.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void doneIsSaidByTheColleagueAndEndsTheRight() {
        AssessmentId id = story.inQuestionnaire();
        PersonId colleague = company.hire("colleague", "it");
        ask(id, colleague, "project", null);
        var request = requests.of(id).get(0).id();
        assertThatThrownBy(() -> company.as(company.owner(), () -> requests.done(id, request, "")))
                .isInstanceOf(Refused.NotAllowed.class);
        String done = "/assessments/" + id + "/requests/" + request + "/done";
        assertThat(visit.send(colleague, done, "remark", "Ask IT about the rest.")
                        .location())
                .isEqualTo("/");
        assertThat(visit.send(colleague, done, "remark", "Again.").location()).isEqualTo("/");
        assertThat(requests.of(id)).extracting(Request::remark).containsExactly("Ask IT about the rest.");
        assertThat(visit.open(company.owner(), "/assessments/" + id + "/questionnaire/project")
                        .body())
                .contains("says it is answered", "Ask IT about the rest.");
        assertThatThrownBy(() -> save(colleague, id, "project_summary")).isInstanceOf(Refused.NotAllowed.class);
    }

    @Test
    void dayThatTheAskerNamesStandsInTheMailAndOnBothPages() {
        AssessmentId id = story.inQuestionnaire();
        PersonId colleague = company.hire("colleague", "it");
        String section = "/assessments/" + id + "/questionnaire/project";
        String address = section + "/requests";
        assertThat(visit.send(company.owner(), address, "person", colleague.toString(), "due", "2001-01-01")
                        .status())
                .isEqualTo(422);
        assertThat(visit.send(company.owner(), address, "person", colleague.toString(), "due", "soon")
                        .status())
                .isEqualTo(422);
        visit.send(company.owner(), address, "person", colleague.toString(), "due", "2099-12-03");
        assertThat(visit.open(company.owner(), section).body()).contains("until December 3, 2099");
        assertThat(visit.open(colleague, section).body()).contains("until December 3, 2099");
        assertThat(jdbc.sql("select body from mail where person_id = ? and event_key like 'asked:%'")
                        .param(colleague.value())
                        .query(String.class)
                        .single())
                .contains("The project", "2099");
    }

    @Test
    void unknownRequestIsNotFoundAndLabelsFollowTheReader() {
        AssessmentId id = story.inQuestionnaire();
        ask(id, company.hire("colleague", "it"), "project", null);
        UUID unknown = UUID.randomUUID();
        assertThatThrownBy(() -> company.as(company.owner(), () -> requests.takeBack(id, unknown)))
                .isInstanceOf(Refused.NotFound.class);
        assertThatThrownBy(() -> company.as(company.owner(), () -> requests.done(id, unknown, "")))
                .isInstanceOf(Refused.NotFound.class);
        LocaleContextHolder.setLocale(Locale.GERMAN);
        try {
            assertThat(requests.of(id))
                    .extracting(Request::label)
                    .doesNotContain("The project")
                    .hasSize(1);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void whatIsTakenBackCanNeitherBeAnsweredNorRead() {
        AssessmentId id = story.inQuestionnaire();
        PersonId colleague = company.hire("colleague", "it");
        ask(id, colleague, "project", null);
        var request = requests.of(id).get(0).id();
        assertThatThrownBy(() -> company.as(colleague, () -> requests.takeBack(id, request)))
                .isInstanceOf(Refused.NotAllowed.class);
        company.as(company.owner(), () -> requests.takeBack(id, request));
        company.as(company.owner(), () -> requests.takeBack(id, request));
        assertThat(requests.of(id)).isEmpty();
        assertThat(visit.open(colleague, "/assessments/" + id).status()).isEqualTo(404);
        assertThat(company.as(colleague, requests::mine)).isEmpty();
    }

    @Test
    void onlyTheOwnersSideAsksAndOnlyForWhatExists() {
        AssessmentId id = story.inQuestionnaire();
        PersonId colleague = company.hire("colleague", "it");
        assertThatThrownBy(() -> company.as(company.auditor(), () -> requests.ask(id, of(colleague, "project", null))))
                .isInstanceOf(Refused.NotAllowed.class);
        for (Requests.Ask faulty : List.of(
                of(colleague, "nowhere", null),
                of(colleague, "project", "nothing"),
                of(company.owner(), "project", null))) {
            assertThatThrownBy(() -> company.as(company.owner(), () -> requests.ask(id, faulty)))
                    .isInstanceOf(Refused.Invalid.class);
        }
        AssessmentId sent = story.inReview();
        assertThatThrownBy(() -> ask(sent, colleague, "project", null)).isInstanceOf(Refused.Conflict.class);
        ask(id, colleague, "project", null);
        assertThatThrownBy(() -> company.as(colleague, () -> requests.ask(id, of(company.dpo(), "project", null))))
                .isInstanceOf(Refused.NotAllowed.class);
    }

    private void ask(
            AssessmentId id, PersonId person, String section, @org.jspecify.annotations.Nullable String question) {
        company.as(company.owner(), () -> requests.ask(id, of(person, section, question)));
    }

    private static Requests.Ask of(
            PersonId person, String section, @org.jspecify.annotations.Nullable String question) {
        return new Requests.Ask(person, section, Optional.ofNullable(question), Optional.empty(), "You know it.");
    }

    private void save(PersonId person, AssessmentId id, String question) {
        company.as(person, () -> {
            AnswerValue value = question.equals("project_summary")
                    ? new AnswerValue.Text("We plan it.")
                    : new AnswerValue.YesNo(true);
            answers.save(id, Assessments.DPIA, question, Optional.of(value), 0);
        });
    }
}
