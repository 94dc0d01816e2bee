package io.praevia.support;

import io.praevia.assessment.Assessments;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.questionnaire.AnswerCodec;
import io.praevia.questionnaire.Question;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.test.context.TestComponent;
import tools.jackson.databind.JsonNode;

/** The owner's side of an assessment, told over HTTP. */
@TestComponent
public class ApiStory {

    public static final Map<String, Object> PROJECT = Map.of(
            "title",
            "Loyalty programme",
            "summary",
            "One card for all shops.",
            "department",
            "marketing",
            "plannedStart",
            "2027-03-01",
            "countries",
            List.of("FR", "DE"));

    private final Api api;
    private final Company company;
    private final Story story;
    private final AnswerCodec codec;

    ApiStory(Api api, Company company, Story story, AnswerCodec codec) {
        this.api = api;
        this.company = company;
        this.story = story;
        this.codec = codec;
    }

    /** The address of a new assessment of Anna's. */
    public String started() {
        Api.Answer made = api.post(company.owner(), "/assessments", PROJECT).is(201);
        return "/assessments/" + made.text("id");
    }

    public void answerScreening(String assessment, String... yes) {
        for (JsonNode item : questions(assessment, Assessments.SCREENING)) {
            String question = item.at("/answer/question").asString();
            if (!question.equals("people_countries"))
                put(assessment, Assessments.SCREENING, question, Set.of(yes).contains(question));
        }
    }

    public void answerAll(String assessment) {
        AssessmentId id = id(assessment);
        for (boolean more = true; more; ) {
            more = false;
            for (JsonNode item : questions(assessment, Assessments.DPIA)) {
                String name = item.at("/answer/question").asString();
                Question question =
                        story.questionnaire(id, Assessments.DPIA).question(name).orElseThrow();
                if (item.path("asked").asBoolean()
                        && item.at("/answer/version").asInt() == 0
                        && question.alwaysRequired()) {
                    put(assessment, Assessments.DPIA, name, codec.write(SampleAnswers.of(question)));
                    more = true;
                }
            }
        }
    }

    public void rateRisks(String assessment, int residual) {
        for (JsonNode risk :
                api.get(company.owner(), assessment + "/risks").is(200).body()) {
            Map<String, Object> change = Map.of(
                    "basedOn",
                    risk.path("version").asInt(),
                    "title",
                    risk.path("title").asString(),
                    "sources",
                    "Insiders",
                    "impacts",
                    "Distress",
                    "measures",
                    "Encryption",
                    "severity",
                    4,
                    "likelihood",
                    4,
                    "residualSeverity",
                    residual,
                    "residualLikelihood",
                    residual);
            api.put(company.owner(), assessment + "/risks/" + risk.path("id").asString(), change)
                    .is(200);
        }
    }

    /** The person's open task of this kind in this assessment. */
    public String task(PersonId person, String assessment, String step) {
        String next = "/tasks?limit=200";
        while (!next.isEmpty()) {
            Api.Answer page = api.get(person, next).is(200);
            for (JsonNode task : page.body().path("items")) {
                if (assessment.endsWith(task.path("assessment").asString())
                        && task.path("step").asString().equals(step)) {
                    return "/tasks/" + task.path("id").asString();
                }
            }
            next = page.text("next").isEmpty() ? "" : "/tasks?limit=200&after=" + page.text("next");
        }
        throw new AssertionError(
                "No task " + step + " waits for " + company.person(person).name());
    }

    public Api.Answer complete(PersonId person, String assessment, Map<String, ?> body) {
        String task = task(person, assessment, body.get("step").toString());
        return api.post(person, task + "/completion", body);
    }

    public String phase(String assessment) {
        return api.get(company.owner(), assessment).is(200).text("phase");
    }

    /** The id at the end of an address. */
    public static AssessmentId id(String assessment) {
        return AssessmentId.of(assessment.substring(assessment.lastIndexOf('/') + 1));
    }

    private JsonNode questions(String assessment, String questionnaire) {
        return api.get(company.owner(), assessment + "/answers/" + questionnaire)
                .is(200)
                .body()
                .path("questions");
    }

    private void put(String assessment, String questionnaire, String question, Object value) {
        api.put(
                        company.owner(),
                        assessment + "/answers/" + questionnaire + "/" + question,
                        Map.of("value", value, "basedOn", 0))
                .is(200);
    }
}
