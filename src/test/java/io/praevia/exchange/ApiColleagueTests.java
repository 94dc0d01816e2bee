package io.praevia.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.assessment.reuse.Suggestions;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.support.Api;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Colleagues are asked, and suggestions kept, over the API as on the pages. */
@PraeviaTest
class ApiColleagueTests {

    @Autowired
    private Api api;

    @Autowired
    private Company company;

    @Autowired
    private Story story;

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private Answers answers;

    @Test
    void colleagueIsAskedOnceAndOnlyByTheOwnersSide() {
        AssessmentId id = story.inQuestionnaire();
        PersonId colleague = company.hire("colleague", "it");
        String requests = "/assessments/" + id + "/requests";
        Map<String, Object> ask =
                Map.of("person", colleague.toString(), "section", "project", "due", "2099-12-03", "words", "You know.");
        api.post(company.owner(), requests, ask).is(204);
        api.post(company.owner(), requests, ask).is(204);
        var listed = api.get(colleague, requests).is(200).body();
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).path("due").asString()).isEqualTo("2099-12-03");
        assertThat(listed.get(0).path("label").asString()).isEqualTo("The project");
        api.post(colleague, requests, ask).is(403);
        api.post(company.otherOwner(), requests, ask).is(404);
        api.post(company.owner(), requests, Map.of("person", colleague.toString(), "section", "nowhere"))
                .is(422);
        api.post(company.owner(), requests, Map.of()).is(422);
    }

    @Test
    void suggestionsAreListedAndKept() {
        AssessmentId id = story.inQuestionnaire();
        Map<String, AnswerValue> said = Map.of("project_summary", new AnswerValue.Text("From last year."));
        company.as(company.owner(), () -> suggestions.offer(id, Assessments.DPIA, "answers.csv", said));
        String address = "/assessments/" + id + "/suggestions";
        var listed = api.get(company.owner(), address).is(200).body();
        assertThat(listed.get(0).path("value").asString()).isEqualTo("From last year.");
        assertThat(listed.get(0).path("source").asString()).isEqualTo("file");
        api.get(company.auditor(), address).is(403);
        Map<String, Object> keep = Map.of("questions", List.of("project_summary"));
        api.post(company.auditor(), address + "/keep", keep).is(403);
        assertThat(api.post(company.owner(), address + "/keep", keep).is(200).text("kept"))
                .isEqualTo("1");
        assertThat(api.post(company.owner(), address + "/keep", keep).is(200).text("kept"))
                .isEqualTo("0");
        assertThat(answers.values(story.get(id), Assessments.DPIA)).containsKey("project_summary");
    }
}
