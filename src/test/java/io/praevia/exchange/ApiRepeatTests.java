package io.praevia.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.kernel.PersonId;
import io.praevia.support.Api;
import io.praevia.support.ApiStory;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PraeviaTest
class ApiRepeatTests {

    private static final int REPEATS = 100;

    @Autowired
    private Api api;

    @Autowired
    private ApiStory story;

    @Autowired
    private Company company;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aRepeatGetsTheFirstAnswerAgain() {
        String key = UUID.randomUUID().toString();
        Api.Answer first =
                api.post(company.owner(), "/assessments", ApiStory.PROJECT, key).is(201);
        Api.Answer again =
                api.post(company.owner(), "/assessments", ApiStory.PROJECT, key).is(201);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.response().getHeader("Location"))
                .isEqualTo(first.response().getHeader("Location"));
        assertThat(first.response().getHeader("Idempotency-Replayed")).isNull();
        assertThat(again.response().getHeader("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void aKeyIsRefusedForAnotherRequestAndFreeForAnotherPerson() {
        String key = UUID.randomUUID().toString();
        api.post(company.owner(), "/assessments", ApiStory.PROJECT, key).is(201);
        Map<String, Object> other = new HashMap<>(ApiStory.PROJECT);
        other.put("title", "Another one");

        api.post(company.owner(), "/assessments", other, key).isProblem(422, "key-reused");
        api.post(company.otherOwner(), "/assessments", other, key).is(201);
        api.post(company.owner(), "/assessments", other, "not a key").isProblem(400, "unreadable");
    }

    @Test
    void aRefusedRequestMayBeSentAgainWithItsKey() {
        String assessment = story.started();
        String task = story.task(company.owner(), assessment, "screening");
        String key = UUID.randomUUID().toString();
        Map<String, String> body = Map.of("step", "screening");
        api.post(company.owner(), task + "/completion", body, key).isProblem(422, "invalid");
        story.answerScreening(assessment);
        api.post(company.owner(), task + "/completion", body, key).is(200);
    }

    @Test
    void aHundredRepeatsAtOnceHaveOneEffect() throws Exception {
        PersonId person = company.hire("hasty", "marketing");
        String key = UUID.randomUUID().toString();
        List<Api.Answer> answers = atOnce(() -> api.post(person, "/assessments", ApiStory.PROJECT, key));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 409));
        assertThat(answers.stream().filter(a -> a.status() == 409))
                .allSatisfy(a -> assertThat(a.text("type")).endsWith("still-running"));
        assertThat(answers.stream()
                        .filter(a -> a.status() == 201)
                        .map(a -> a.text("id"))
                        .distinct())
                .hasSize(1);
        assertThat(assessmentsOf(person)).isEqualTo(1);
    }

    @Test
    void aStepCompletedAHundredTimesAtOnceWithoutAKeyIsCompletedOnce() throws Exception {
        String assessment = story.started();
        story.answerScreening(assessment);
        String task = story.task(company.owner(), assessment, "screening");
        List<Api.Answer> answers =
                atOnce(() -> api.post(company.owner(), task + "/completion", Map.of("step", "screening")));

        assertThat(answers.stream().filter(a -> a.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(a -> a.status() != 200))
                .allSatisfy(answer -> answer.isProblem(409, "conflict"));
    }

    @Test
    void aNodeThatDiedAfterTheCommitLeavesTheEffectMarked() {
        String key = UUID.randomUUID().toString();
        api.post(company.owner(), "/assessments", ApiStory.PROJECT, key).is(201);
        jdbc.sql("update operation set status = 204, media_type = null, location = null, body = null,"
                        + " started_at = now() - interval '3 minutes' where key = ?")
                .param("api:" + key)
                .update();
        Api.Answer again =
                api.post(company.owner(), "/assessments", ApiStory.PROJECT, key).is(204);
        assertThat(again.response().getHeader("Idempotency-Replayed")).isEqualTo("true");
    }

    @Test
    void aNodeThatDiedBeforeTheCommitGivesTheKeyBackAfterAWhile() {
        String key = UUID.randomUUID().toString();
        api.post(company.owner(), "/assessments", ApiStory.PROJECT, key).is(201);
        unfinished(key, "now()");
        Api.Answer early =
                api.post(company.owner(), "/assessments", ApiStory.PROJECT, key).isProblem(409, "still-running");
        assertThat(early.response().getHeader("Retry-After")).isEqualTo("1");
        unfinished(key, "now() - interval '3 minutes'");
        api.post(company.owner(), "/assessments", ApiStory.PROJECT, key).is(201);
    }

    private void unfinished(String key, String since) {
        jdbc.sql("update operation set status = null, body = null, started_at = %s where key = ?".formatted(since))
                .param("api:" + key)
                .update();
    }

    private long assessmentsOf(PersonId person) {
        return jdbc.sql("select count(*) from assessment where owner_id = ?")
                .param(person.value())
                .query(Long.class)
                .single();
    }

    private static List<Api.Answer> atOnce(Callable<Api.Answer> request) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(REPEATS);
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<Api.Answer>> sent = new ArrayList<>();
            for (int i = 0; i < REPEATS; i++) {
                sent.add(callers.submit(() -> {
                    go.await();
                    return request.call();
                }));
            }
            go.countDown();
            List<Api.Answer> answers = new ArrayList<>();
            for (Future<Api.Answer> answer : sent) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            callers.shutdownNow();
        }
    }
}
