package io.praevia.identity.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.praevia.identity.People;
import io.praevia.identity.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An installation where nobody is yet, on a database of its own. */
@SpringBootTest(properties = "praevia.database.directory=target/empty-database")
@AutoConfigureMockMvc
@ActiveProfiles("test")
@DirtiesContext
class SetUpTests {

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
