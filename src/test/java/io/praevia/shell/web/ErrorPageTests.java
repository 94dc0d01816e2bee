package io.praevia.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.kernel.Refused;
import io.praevia.support.PraeviaTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

@PraeviaTest
@ExtendWith(OutputCaptureExtension.class)
class ErrorPageTests {

    private static final String SECRET = "jdbc:postgresql://secret";

    @Autowired
    private RefusalAdvice advice;

    @Autowired
    private ThymeleafViewResolver views;

    private MockMvcTester mvc;

    @BeforeEach
    void listen() {
        mvc = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Failing())
                .setControllerAdvice(advice)
                .setViewResolvers((name, locale) -> views.resolveViewName(name, locale))
                .build());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not-found | 404 | This page is not here",
                "not-allowed | 403 | Only the owner may do this",
                "conflict | 409 | This has moved on",
                "invalid | 422 | Name the project",
                "too-large | 413 | Your answers are saved",
                "broken | 500 | name the reference",
            })
    void everyKindOfRefusalHasItsPage(String kind, int status, String words) {
        MvcTestResult answer = mvc.get().uri("/fail/" + kind).exchange();
        assertThat(answer).hasStatus(status);
        assertThat(answer).bodyText().contains(words, "<h1").doesNotContain("Exception", SECRET, "[[", "??");
    }

    @Test
    void aDeniedPersonReadsWhoCanHelp() {
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken("p", "", "ROLE_X"));
        try {
            MvcTestResult answer = mvc.get().uri("/fail/denied").exchange();
            assertThat(answer).hasStatus(403);
            assertThat(answer).bodyText().contains("An administrator can give you a role");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Test
    void theReferenceOfAFailureIsInTheLogWithItsCause(CapturedOutput log) throws Exception {
        String page = mvc.get().uri("/fail/broken").exchange().getResponse().getContentAsString();
        String reference = page.replaceAll("(?s).*<code>([0-9A-F]{8})</code>.*", "$1");
        assertThat(log.getAll()).contains("Failure " + reference, SECRET);
    }

    @Test
    void anHtmxRequestGetsAPieceAndHearsAboutIt() {
        MvcTestResult answer =
                mvc.get().uri("/fail/conflict").header("HX-Request", "true").exchange();
        assertThat(answer).hasStatus(409).headers().hasValue("HX-Trigger", "{\"announce\":\"This has moved on\"}");
        assertThat(answer).bodyText().contains("decided yesterday").doesNotContain("<html");
    }

    @Test
    void twoVersionsAreShownAndOnesOwnCanBeSentAgain() {
        MvcTestResult answer = mvc.post()
                .uri("/fail/stale")
                .param("version", "3")
                .param("purpose", "Mine <b>")
                .param("_csrf", "token")
                .exchange();
        assertThat(answer).hasStatus(409);
        assertThat(answer)
                .bodyText()
                .contains("Mine &lt;b&gt;", "Theirs", "name=\"version\" value=\"7\"", "action=\"/fail/stale\"")
                .doesNotContain("Same", "value=\"token\"");
    }

    @Test
    void theApiIsLeftToItsOwnAnswers() {
        assertThat(mvc.get().uri("/api/fail").exchange())
                .hasFailed()
                .failure()
                .hasCauseInstanceOf(Refused.NotFound.class);
    }

    /** Fails in every way. */
    @RestController
    static class Failing {

        record Project(String purpose, String name) {}

        @GetMapping("/fail/{kind}")
        String fail(@PathVariable String kind) {
            throw switch (kind) {
                case "not-found" -> new Refused.NotFound("This project");
                case "not-allowed" -> new Refused.NotAllowed("Only the owner may do this.");
                case "conflict" -> new Refused.Conflict("This was decided yesterday.");
                case "invalid" -> new Refused.Invalid("name", "Name the project.");
                case "too-large" -> new MaxUploadSizeExceededException(20);
                case "denied" -> new AccessDeniedException("no");
                default -> new IllegalStateException(SECRET);
            };
        }

        @PostMapping("/fail/stale")
        String stale() {
            throw new Refused.Stale(new Project("Mine <b>", "Same"), new Project("Theirs", "Same"), 7);
        }

        @GetMapping("/api/fail")
        String api() {
            throw new Refused.NotFound("This project");
        }
    }
}
