package io.praevia.shell.once;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.kernel.PersonId;
import io.praevia.support.Company;
import io.praevia.support.Pages;
import io.praevia.support.PraeviaTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PraeviaTest
class OncePerOperationTests {

    @Autowired
    private Pages pages;

    @Autowired
    private Company company;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyFormThatPostsCarriesItsOperation() {
        assertThat(pages.open(company.owner(), "/account"))
                .bodyText()
                .containsPattern("name=\"_operation\" value=\"[0-9a-f-]{36}\"");
        assertThat(pages.asStranger("/search")).bodyText().doesNotContain("_operation");
    }

    @Test
    void twoHundredRepetitionsMakeOneTokenAndLeadToTheSamePlace() {
        String operation = UUID.randomUUID().toString();
        String name = "Script " + operation;
        String first = makeToken(company.owner(), name, operation);
        for (int again = 1; again < 200; again++) {
            assertThat(makeToken(company.owner(), name, operation)).isEqualTo(first);
        }
        assertThat(tokensNamed(name)).isEqualTo(1);
    }

    @Test
    void atTheSameMomentOneActsAndTheOthersFollow() throws Exception {
        String operation = UUID.randomUUID().toString();
        String name = "Burst " + operation;
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<String> send = () -> {
                start.await();
                return makeToken(company.owner(), name, operation);
            };
            List<Future<String>> answers =
                    IntStream.range(0, 40).mapToObj(n -> threads.submit(send)).toList();
            start.countDown();
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo("/account#tokens");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(tokensNamed(name)).isEqualTo(1);
    }

    @Test
    void aChangedFormIsANewAct() {
        String operation = UUID.randomUUID().toString();
        makeToken(company.owner(), "One " + operation, operation);
        makeToken(company.owner(), "Two " + operation, operation);
        assertThat(tokensNamed("Two " + operation)).isEqualTo(1);
    }

    @Test
    void anothersOperationIsTheirOwn() {
        String operation = UUID.randomUUID().toString();
        String name = "Ours " + operation;
        makeToken(company.owner(), name, operation);
        makeToken(company.otherOwner(), name, operation);
        assertThat(tokensNamed(name)).isEqualTo(2);
    }

    @Test
    void whatWasRefusedMayBeSentAgain() {
        String operation = UUID.randomUUID().toString();
        MvcTestResult refused = pages.send(company.owner(), "/account/tokens", "name", "", "_operation", operation);
        assertThat(refused).hasStatus(422);
        assertThat(jdbc.sql("select count(*) from operation where key like ?")
                        .param("form:" + operation + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String makeToken(PersonId person, String name, String operation) {
        return pages.send(person, "/account/tokens", "name", name, "_operation", operation)
                .getResponse()
                .getRedirectedUrl();
    }

    private long tokensNamed(String name) {
        return jdbc.sql("select count(*) from api_token where name = ?")
                .param(name)
                .query(Long.class)
                .single();
    }
}
