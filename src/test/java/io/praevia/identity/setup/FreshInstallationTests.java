package io.praevia.identity.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.praevia.identity.People;
import io.praevia.identity.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An installation where nobody is yet, on a database of its own. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"praevia.database.directory=target/empty-database", "spring.main.lazy-initialization=true"})
@AutoConfigureMockMvc
@ActiveProfiles("test")
@DirtiesContext
class FreshInstallationTests {

    @LocalServerPort
    private int port;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private SetUp setUp;

    @Autowired
    private People people;

    @Test
    void theTokenFoundsTheInstallationOnceAndThenThePageIsGone() {
        String old = setUp.newToken().orElseThrow();
        String token = setUp.newToken().orElseThrow();
        assertThat(mvc.get().uri("/set-up").exchange())
                .hasStatusOk()
                .bodyText()
                .contains("legal: Legal")
                .doesNotContain("??");

        assertThat(send(old, "a long first passphrase"))
                .hasStatus(422)
                .bodyText()
                .contains("not the token in the log");
        assertThat(send(token, "short")).hasStatus(422).bodyText().contains("at least 12 characters");
        assertThat(people.all()).isEmpty();

        assertThat(send(token, "a long first passphrase")).hasRedirectedUrl("/sign-in");
        assertThat(people.all()).singleElement().satisfies(first -> {
            assertThat(first.roles()).containsExactly(Role.ADMINISTRATOR);
            assertThat(first.email()).isEqualTo("first@example.org");
        });
        assertThat(mvc.get().uri("/set-up").exchange()).hasStatus(404);
        assertThat(send(token, "a long first passphrase")).hasStatus(404);
        assertThat(setUp.newToken()).isEmpty();
    }

    @Test
    void theSessionCookieIsOutOfReachOfScriptsAndOtherSites() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/sign-in"))
                .header("Accept", "text/html")
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("praevia="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    private MvcTestResult send(String token, String password) {
        return mvc.post()
                .uri("/set-up")
                .with(csrf())
                .param("token", token)
                .param("name", "First Person")
                .param("email", "first@example.org")
                .param("password", password)
                .param("departments", "privacy: Privacy office\nlegal: Legal")
                .exchange();
    }
}
