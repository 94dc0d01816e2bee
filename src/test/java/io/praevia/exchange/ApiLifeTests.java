package io.praevia.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.kernel.PersonId;
import io.praevia.support.Api;
import io.praevia.support.ApiStory;
import io.praevia.support.Company;
import io.praevia.support.Jobs;
import io.praevia.support.PraeviaTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;

@PraeviaTest
class ApiLifeTests {

    private static final Map<String, Object> APPROVE = Map.of("step", "review", "verdict", "approve");

    @Autowired
    private Api api;

    @Autowired
    private ApiStory story;

    @Autowired
    private Company company;

    @Autowired
    private Jobs jobs;

    @Test
    void aProjectGoesFromIntakeToTheRegisterOverTheApi() {
        String assessment = story.started();
        describe(assessment);
        reviewWithRework(assessment);
        adviseAndConsult(assessment);
        decide(assessment);

        assertThat(story.phase(assessment)).isEqualTo("conditionally-approved");
        readRecord(assessment);
        String entry = api.get(company.owner(), assessment).text("entry");
        Api.Answer found =
                api.get(company.otherOwner(), "/register/entries/" + entry).is(200);
        assertThat(found.text("name")).isEqualTo("Loyalty programme");
        assertThat(api.get(company.owner(), "/register/entries/" + entry + "/versions")
                        .body()
                        .get(0)
                        .path("assessment")
                        .asString())
                .isEqualTo(assessment.substring("/assessments/".length()));
    }

    private void readRecord(String assessment) {
        assertThat(api.get(company.owner(), assessment + "/record").text("state"))
                .isEqualTo("being-sealed");
        jobs.run(ApiStory.id(assessment));
        Api.Answer sealed = api.get(company.owner(), assessment + "/record").is(200);
        assertThat(sealed.text("state")).isEqualTo("sealed");
        Api.Answer pdf = api.get(company.owner(), assessment + "/record/pdf").is(200);
        assertThat(pdf.response().getContentAsByteArray()).asString().startsWith("%PDF-");
        assertThat(pdf.response().getHeader("ETag"))
                .isEqualTo("\"" + sealed.body().at("/record/sha256").asString() + "\"");
        api.get(company.owner(), assessment + "/record/data").is(200);
        api.get(company.otherOwner(), assessment + "/record/pdf").isProblem(404, "not-found");
    }

    @Test
    void aProjectWithoutCriteriaEndsWithTheOfficesConfirmation() {
        String assessment = story.started();
        story.answerScreening(assessment);
        Api.Answer before = api.get(company.owner(), assessment + "/screening");
        assertThat(before.text("result")).isEqualTo("not-required");
        assertThat(before.body().at("/laws/0/law").asString()).isEqualTo("eu");
        assertThat(before.body().at("/laws/0/result").asString()).isEqualTo("not-required");
        story.complete(company.owner(), assessment, Map.of("step", "screening")).is(200);
        assertThat(api.get(company.owner(), assessment + "/screening")
                        .body()
                        .at("/sent/laws/0/article")
                        .asString())
                .isEqualTo("Art. 35 GDPR");

        story.complete(
                        company.privacyOfficer(),
                        assessment,
                        Map.of("step", "screening-ruling", "full", false, "reason", "No criterion applies."))
                .is(200);

        assertThat(story.phase(assessment)).isEqualTo("not-required");
        assertThat(api.get(company.owner(), assessment).text("entry")).isNotBlank();
    }

    @Test
    void aContestedScreeningNeedsTheDposViewBeforeTheRuling() {
        String assessment = story.started();
        story.answerScreening(assessment, "evaluation", "large_scale");
        story.complete(company.owner(), assessment, Map.of("step", "screening", "contest", "Only our own staff."))
                .is(200);

        story.complete(company.dpo(), assessment, Map.of("step", "screening-view", "view", "I would do it."))
                .is(200);
        story.complete(
                        company.privacyOfficer(),
                        assessment,
                        Map.of("step", "screening-ruling", "full", true, "reason", "The DPO is right."))
                .is(200);

        JsonNode sent =
                api.get(company.owner(), assessment + "/screening").body().path("sent");
        assertThat(sent.at("/dpoView/text").asString()).isEqualTo("I would do it.");
        assertThat(sent.at("/ruling/full").asBoolean()).isTrue();
        assertThat(story.phase(assessment)).isEqualTo("questionnaire");
    }

    private void describe(String assessment) {
        story.answerScreening(assessment, "evaluation", "large_scale");
        story.complete(company.owner(), assessment, Map.of("step", "screening")).is(200);
        story.answerAll(assessment);
        assertThat(api.get(company.owner(), assessment + "/missing").is(200).body())
                .isNotEmpty();
        story.rateRisks(assessment, 4);
        String question = firstQuestion(assessment);
        var file = new MockMultipartFile(
                "file", "notes.txt", "text/plain", "What we agreed".getBytes(StandardCharsets.UTF_8));
        Api.Answer added = api.send(
                        company.owner(),
                        MockMvcRequestBuilders.multipart("/api/v1" + assessment + "/evidence")
                                .file(file)
                                .param("question", question))
                .is(201);
        Api.Answer download = api.get(company.owner(), assessment + "/evidence/" + added.text("id"))
                .is(200);
        assertThat(download.response().getContentAsByteArray()).asString().isEqualTo("What we agreed");
        assertThat(download.response().getHeader("Content-Disposition")).startsWith("attachment");
        assertThat(api.get(company.owner(), assessment + "/missing").body()).isEmpty();
        story.complete(company.owner(), assessment, Map.of("step", "questionnaire"))
                .is(200);
        assertThat(story.phase(assessment)).isEqualTo("review");
    }

    private void reviewWithRework(String assessment) {
        List<PersonId> reviewers = openReviewers(assessment);
        assertThat(reviewers).hasSizeGreaterThanOrEqualTo(2);
        PersonId strict = reviewers.get(0);
        String task = story.task(strict, assessment, "review");
        api.post(strict, task + "/claim", Map.of()).is(200);
        Map<String, Object> change = Map.of("kind", "change", "body", "Say how long you keep it.");
        api.post(
                        strict,
                        task + "/completion",
                        Map.of("step", "review", "verdict", "request-changes", "comments", List.of(change)))
                .is(200);
        reviewers.stream()
                .skip(1)
                .forEach(r -> story.complete(r, assessment, APPROVE).is(200));
        jobs.run(ApiStory.id(assessment));
        assertThat(story.phase(assessment)).isEqualTo("rework");

        JsonNode point = api.get(company.owner(), assessment + "/points").body().get(0);
        assertThat(point.path("body").asString()).isEqualTo("Say how long you keep it.");
        story.complete(company.owner(), assessment, Map.of("step", "rework")).isProblem(422, "invalid");
        Map<String, String> answer = Map.of("point", point.path("id").asString(), "answer", "Two years.");
        story.complete(company.owner(), assessment, Map.of("step", "rework", "answers", List.of(answer)))
                .is(200);
        openReviewers(assessment)
                .forEach(r -> story.complete(r, assessment, APPROVE).is(200));
        jobs.run(ApiStory.id(assessment));
    }

    private void adviseAndConsult(String assessment) {
        story.complete(
                        company.dpo(),
                        assessment,
                        Map.of("step", "dpo-advice", "opinion", "Go on, with care.", "points", List.of("Encrypt it.")))
                .is(200);
        assertThat(story.phase(assessment)).isEqualTo("consultation");
        Map<String, Object> asked = Map.of("authority", "CNIL", "on", "2026-10-01");
        Api.Answer open = story.complete(
                        company.privacyOfficer(), assessment, Map.of("step", "consultation", "submitted", asked))
                .is(200);
        assertThat(open.body().path("doneAt").isNull()).isTrue();
        Map<String, Object> said = Map.of("outcome", "advice", "text", "Keep it short.", "on", "2026-11-01");
        story.complete(company.privacyOfficer(), assessment, Map.of("step", "consultation", "answered", said))
                .is(200);
        assertThat(api.get(company.owner(), assessment + "/consultation").text("dueOn"))
                .isEqualTo("2026-11-26");
    }

    private void decide(String assessment) {
        PersonId executive = company.executive("marketing");
        String seen = api.get(executive, assessment + "/decision").text("fingerprint");
        String point = api.get(executive, assessment + "/advice")
                .body()
                .at("/0/points/0/id")
                .asString();
        Map<String, Object> decision = Map.of(
                "step", "sign-off",
                "outcome", "conditionally-approved",
                "reason", "The benefit outweighs it.",
                "conditions", "Review after a quarter.",
                "advice", List.of(Map.of("point", point, "accepted", true)),
                "seen", seen,
                "password", Company.PASSWORD);
        story.complete(executive, assessment, decision).is(200);
    }

    private String firstQuestion(String assessment) {
        return api.get(company.owner(), assessment + "/answers/dpia")
                .body()
                .at("/questions/0/answer/question")
                .asString();
    }

    private List<PersonId> openReviewers(String assessment) {
        return api.get(company.owner(), assessment + "/reviews")
                .is(200)
                .body()
                .valueStream()
                .filter(review -> review.path("verdict").isNull())
                .map(review -> company.reviewer(review.path("department").asString()))
                .toList();
    }
}
