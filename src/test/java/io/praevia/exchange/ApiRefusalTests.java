package io.praevia.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.kernel.PersonId;
import io.praevia.support.Api;
import io.praevia.support.ApiStory;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@PraeviaTest
class ApiRefusalTests {

    @Autowired
    private Api api;

    @Autowired
    private ApiStory story;

    @Autowired
    private Company company;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {                                          | 400 | unreadable |
            nonsense                                   | 400 | unreadable |
            {"title": "A"} {"title": "B"}              | 400 | unreadable |
            {"titel": "A"}                             | 422 | invalid    | titel
            {"title": {"a": 1}}                        | 422 | invalid    | title
            {"title": 7}                               | 422 | invalid    | title
            {"plannedStart": "soon"}                   | 422 | invalid    | plannedStart
            {"countries": "FR"}                        | 422 | invalid    | countries
            {"title": "A", "summary": "B", "department": "marketing", "countries": [null]} | 422 | invalid | countries
            {"title": "A", "summary": "B", "department": "marketing", "countries": ["ZZ"]} | 422 | invalid | countries
            {"title": "A", "summary": "B", "department": "nowhere", "countries": ["FR"]}   | 422 | invalid | department
            {"title": "A", "summary": "B", "department": "marketing", "countries": ["FR"], "entry": "x"} | 422 | invalid | entry
            {}                                         | 422 | invalid    | title
            """)
    void anInputThatDoesNotHoldNamesItsField(String body, int status, String kind, String field) {
        Api.Answer answer =
                api.raw(company.owner(), HttpMethod.POST, "/assessments", body).isProblem(status, kind);
        if (field != null) {
            assertThat(answer.body().at("/problems/0/field").asString()).isEqualTo(field);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            GET,    /assessments?limit=0,            422, invalid
            GET,    /assessments?limit=many,         422, invalid
            GET,    /assessments?phase=unheard-of,   422, invalid
            GET,    /assessments/no-id,              404, not-found
            GET,    /nothing-here,                   404, not-found
            GET,    /tasks/no-task,                  404, not-found
            GET,    /register/entries/no-entry,      404, not-found
            DELETE, /assessments,                    405, method-not-supported
            POST,   /register/entries,               403, not-allowed
            """)
    void anAddressThatDoesNotHoldIsRefused(HttpMethod method, String path, int status, String kind) {
        api.raw(company.owner(), method, path, "{}").isProblem(status, kind);
    }

    @Test
    void anUnknownAndAForbiddenAssessmentGetTheSameAnswer() {
        String forbidden = story.started();
        Api.Answer a = api.get(company.otherOwner(), forbidden).isProblem(404, "not-found");
        Api.Answer b = api.get(company.otherOwner(), "/assessments/" + UUID.randomUUID())
                .isProblem(404, "not-found");
        assertThat(a.body()).isEqualTo(b.body());
    }

    @Test
    void aTextOfAHundredThousandCharactersIsRefusedWithItsLength() {
        Map<String, Object> project = new HashMap<>(ApiStory.PROJECT);
        project.put("summary", "x".repeat(100_000));
        Api.Answer answer = api.post(company.owner(), "/assessments", project).isProblem(422, "invalid");
        assertThat(answer.text("detail")).contains("100,000");
    }

    @Test
    void aBodyOverAMegabyteIsRefused() {
        api.post(company.owner(), "/assessments", Map.of("summary", "x".repeat(1_100_000)))
                .isProblem(413, "too-large");
    }

    @Test
    void anotherFormatThanJsonIsRefused() {
        api.send(
                        company.owner(),
                        MockMvcRequestBuilders.post("/api/v1/assessments")
                                .contentType("application/xml")
                                .content("<a/>"))
                .isProblem(415, "format-not-supported");
    }

    @Test
    void aFileThatIsNotWhatItsNameSaysIsRefused() {
        String assessment = inQuestionnaire();
        String question = api.get(company.owner(), assessment + "/answers/dpia")
                .body()
                .at("/questions/0/answer/question")
                .asString();
        var file = new MockMultipartFile("file", "scan.pdf", "application/pdf", "not a scan".getBytes());
        api.send(
                        company.owner(),
                        MockMvcRequestBuilders.multipart("/api/v1" + assessment + "/evidence")
                                .file(file)
                                .param("question", question))
                .isProblem(422, "invalid");
    }

    @Test
    void aStaleAnswerComesBackWithBothValuesAndTheVersion() {
        String assessment = story.started();
        String answer = assessment + "/answers/screening/evaluation";
        Api.Answer first = api.put(company.owner(), answer, Map.of("value", true, "basedOn", 0))
                .is(200);
        assertThat(first.response().getHeader("ETag")).isEqualTo("\"1\"");

        Api.Answer stale = api.put(company.owner(), answer, Map.of("value", false, "basedOn", 0))
                .isProblem(409, "stale");

        assertThat(stale.body().path("yours").asBoolean()).isFalse();
        assertThat(stale.body().path("theirs").asBoolean()).isTrue();
        assertThat(stale.body().path("version").asInt()).isEqualTo(1);
        assertThat(api.get(company.owner(), answer).body().path("value").asBoolean())
                .isTrue();
    }

    @Test
    void anAnswerIsClearedByNullAndChangedByItsETag() {
        String assessment = story.started();
        String answer = assessment + "/answers/screening/evaluation";
        api.put(company.owner(), answer, Map.of("value", true, "basedOn", 0)).is(200);
        api.raw(company.owner(), HttpMethod.PUT, answer, "{\"value\": null}").isProblem(422, "invalid");
        api.raw(company.owner(), HttpMethod.PUT, answer, "{\"basedOn\": 1}").isProblem(422, "invalid");

        Api.Answer cleared = api.send(
                        company.owner(),
                        MockMvcRequestBuilders.put("/api/v1" + answer)
                                .header("If-Match", "\"1\"")
                                .contentType("application/json")
                                .content("{\"value\": null}"))
                .is(200);

        assertThat(cleared.body().path("value").isNull()).isTrue();
        assertThat(cleared.body().path("version").asInt()).isEqualTo(2);
    }

    @Test
    void aTaskIsCompletedOnlyWithTheBodyOfItsStep() {
        String assessment = story.started();
        String task = story.task(company.owner(), assessment, "screening");
        api.post(company.owner(), task + "/completion", Map.of("step", "rework"))
                .isProblem(422, "invalid");
        api.post(company.owner(), task + "/completion", Map.of("step", "dance")).isProblem(422, "invalid");
        api.post(company.owner(), task + "/completion", Map.of()).isProblem(422, "invalid");
        api.post(company.owner(), task + "/completion", Map.of("step", "screening"))
                .isProblem(422, "invalid");
    }

    @Test
    void aListIsReadPageByPage() {
        PersonId reader = company.hire("page-reader", "marketing");
        String first =
                api.post(reader, "/assessments", ApiStory.PROJECT).is(201).text("id");
        String second =
                api.post(reader, "/assessments", ApiStory.PROJECT).is(201).text("id");
        Api.Answer page = api.get(reader, "/assessments?limit=1").is(200);
        assertThat(page.body().at("/items/0/id").asString()).isEqualTo(second);
        Api.Answer next = api.get(reader, "/assessments?limit=1&after=" + page.text("next"))
                .is(200);
        assertThat(next.body().at("/items/0/id").asString()).isEqualTo(first);
    }

    private String inQuestionnaire() {
        String assessment = story.started();
        story.answerScreening(assessment, "evaluation", "large_scale");
        story.complete(company.owner(), assessment, Map.of("step", "screening")).is(200);
        return assessment;
    }
}
