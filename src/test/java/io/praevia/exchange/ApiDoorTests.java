package io.praevia.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.identity.PeopleOffice;
import io.praevia.identity.account.ApiTokens;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.review.Review;
import io.praevia.support.Api;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

@PraeviaTest
class ApiDoorTests {

    @Autowired
    private Api api;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private Company company;

    @Autowired
    private Story story;

    @Autowired
    private PeopleOffice office;

    @Autowired
    private JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer pva_garbage", "Basic YTpi", "Bearer a b c"})
    void whatIsNoTokenOpensNothing(String header) {
        api.send(MockMvcRequestBuilders.get("/api/v1/me").header("Authorization", header))
                .isProblem(401, "not-signed-in");
    }

    @Test
    void aRevokedOrExpiredTokenOpensNothing() {
        PersonId person = company.hire("leaver", "marketing");
        String secret = tokens.issue(person, "first");
        me(secret).is(200);
        jdbc.sql("update api_token set expires_at = now() - interval '1 day' where person_id = ?")
                .param(person.value())
                .update();
        me(secret).isProblem(401, "not-signed-in");

        String second = tokens.issue(person, "second");
        me(second).is(200);
        company.as(person, () -> tokens.revoke(person, tokens.of(person).get(0).id()));
        me(second).isProblem(401, "not-signed-in");
    }

    @Test
    void aClosedAccountIsOutFromTheNextRequest() {
        PersonId person = company.hire("leaver", "marketing");
        String secret = tokens.issue(person, "script");
        me(secret).is(200);
        company.as(company.administrator(), () -> office.setActive(person, false));
        me(secret).isProblem(401, "not-signed-in");
    }

    @Test
    void nobodyDoesAnothersStep() {
        AssessmentId id = story.inReview();
        Review review = story.openReviews(id).get(0);
        String task = "/tasks/"
                + jdbc.sql("select id from work_item where subject_id = ?")
                        .param(review.id())
                        .query(String.class)
                        .single();
        Map<String, String> verdict = Map.of("step", "review", "verdict", "approve");
        PersonId right = company.reviewer(review.department().value());
        List<PersonId> wrong = List.of(
                company.owner(),
                company.otherOwner(),
                company.reviewer("finance"),
                company.executive("marketing"),
                company.dpo(),
                company.auditor(),
                company.administrator());
        for (PersonId person : wrong) {
            api.get(person, task).isProblem(404, "not-found");
            api.post(person, task + "/claim", Map.of()).isProblem(404, "not-found");
            api.post(person, task + "/completion", verdict).isProblem(404, "not-found");
        }
        api.post(right, task + "/completion", verdict).is(200);
        api.post(right, task + "/completion", verdict).isProblem(409, "conflict");
    }

    @Test
    void onlyTheOwnersSideChangesAnAssessment() {
        AssessmentId id = story.inQuestionnaire();
        String assessment = "/assessments/" + id;
        Map<String, Object> risk = Map.of("kind", "access", "title", "Somebody reads it");
        api.post(company.dpo(), assessment + "/risks", risk).isProblem(403, "not-allowed");
        api.post(company.otherOwner(), assessment + "/risks", risk).isProblem(404, "not-found");
        api.post(company.dpo(), assessment + "/submissions", Map.of()).isProblem(403, "not-allowed");
        api.post(company.dpo(), assessment + "/withdrawal", Map.of("reason", "No"))
                .isProblem(403, "not-allowed");

        api.post(
                        company.owner(),
                        assessment + "/shares",
                        Map.of("person", company.otherOwner().toString()))
                .is(204);
        Api.Answer added =
                api.post(company.otherOwner(), assessment + "/risks", risk).is(201);
        api.delete(company.otherOwner(), assessment + "/risks/" + added.text("id"))
                .is(204);
        api.post(company.otherOwner(), assessment + "/withdrawal", Map.of("reason", "No"))
                .isProblem(403, "not-allowed");
        assertThat(api.post(company.owner(), assessment + "/withdrawal", Map.of("reason", "Cancelled"))
                        .is(200)
                        .text("phase"))
                .isEqualTo("withdrawn");
    }

    @Test
    void theDescriptionNeedsASignInToo() {
        api.send(MockMvcRequestBuilders.get("/v3/api-docs").header("Authorization", "Bearer nothing"))
                .isProblem(401, "not-signed-in");
        Api.Answer described = api.send(company.owner(), MockMvcRequestBuilders.get("/v3/api-docs"));
        described.is(200);
        assertThat(described.body().at("/info/title").asString()).isEqualTo("Praevia API");
        assertThat(described
                        .body()
                        .at("/components/securitySchemes/token/scheme")
                        .asString())
                .isEqualTo("bearer");
    }

    private Api.Answer me(String secret) {
        return api.send(MockMvcRequestBuilders.get("/api/v1/me").header("Authorization", "Bearer " + secret));
    }
}
