package io.praevia.shell.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Sign-in by a real OpenID provider over real HTTP, on an application and a database of its own. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"praevia.database.directory=target/oidc-database", "spring.main.lazy-initialization=true"})
@ActiveProfiles("test")
@DirtiesContext
class OidcSignInTests {

    private static final IdentityProvider PROVIDER = new IdentityProvider();

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private final String email = "anna-" + UUID.randomUUID() + "@example.org";
    private final String subject = "subject-" + UUID.randomUUID();

    /** What an administrator configures, discovery included. */
    @DynamicPropertySource
    static void configure(DynamicPropertyRegistry properties) {
        String client = "spring.security.oauth2.client.";
        properties.add(client + "registration.company.client-id", () -> "praevia");
        properties.add(client + "registration.company.client-secret", () -> "secret");
        properties.add(client + "registration.company.client-name", () -> "Company ID");
        properties.add(client + "registration.company.scope", () -> "openid,email");
        properties.add(client + "provider.company.issuer-uri", PROVIDER::issuer);
    }

    @BeforeEach
    void hire() {
        jdbc.sql("insert into department (id, name) values ('legal', 'Legal') on conflict do nothing")
                .update();
        jdbc.sql("insert into person (id, email, name, department_id, created_at)"
                        + " values (?, ?, 'Anna Ferrer', 'legal', now())")
                .params(UUID.randomUUID(), email)
                .update();
        PROVIDER.arrives(subject, email);
    }

    @AfterAll
    static void stop() {
        PROVIDER.stop();
    }

    @Test
    void aKnownPersonSignsInAndLandsWhereTheyWereGoing() throws Exception {
        HttpResponse<String> door = open("/register");
        assertThat(door.uri()).hasPath("/sign-in");
        assertThat(door.body()).contains("Continue with Company ID", "/oauth2/authorization/company", "the register");
        HttpResponse<String> landed = continueWithCompanyId();
        assertThat(landed.uri()).hasPath("/register");
        assertThat(landed.statusCode()).isEqualTo(200);
        assertThat(landed.body()).contains("Anna Ferrer");
    }

    @Test
    void fromTheSecondTimeOnOnlyTheSubjectCounts() throws Exception {
        continueWithCompanyId();
        open("/account");
        PROVIDER.arrives(subject, "married-" + email);
        assertThat(anew().open("/account").uri()).hasPath("/sign-in");
        assertThat(anew().continueWithCompanyId().body()).contains("Anna Ferrer");
        PROVIDER.arrives("another-" + subject, email);
        assertThatNobodyEnters(anew().continueWithCompanyId(), "nobody with this account is known here");
    }

    @Test
    void somebodyUnknownIsToldWhomToAsk() throws Exception {
        PROVIDER.arrives("stranger-" + subject, "stranger-" + email);
        assertThatNobodyEnters(continueWithCompanyId(), "nobody with this account is known here");
        assertThat(open("/register").uri()).hasPath("/sign-in");
    }

    @Test
    void anAddressThatTheProviderDidNotVerifyOpensNothing() throws Exception {
        PROVIDER.bends(claims -> claims.claim("email_verified", false));
        assertThatNobodyEnters(continueWithCompanyId(), "nobody with this account is known here");
    }

    @Test
    void whoseAccessEndedIsRefused() throws Exception {
        continueWithCompanyId();
        jdbc.sql("update person set active = false where email = ?")
                .param(email)
                .update();
        assertThatNobodyEnters(anew().continueWithCompanyId(), "Your access was ended");
    }

    @Test
    void aTokenForAnotherRequestIsRefused() throws Exception {
        PROVIDER.bends(claims -> claims.claim("nonce", "of-somebody-else"));
        assertThatNobodyEnters(continueWithCompanyId(), "did not confirm who you are");
    }

    @Test
    void aTokenForAnotherApplicationIsRefused() throws Exception {
        PROVIDER.bends(claims -> claims.audience("another-application"));
        assertThatNobodyEnters(continueWithCompanyId(), "did not confirm who you are");
    }

    @Test
    void aTokenThatSomebodyElseSignedIsRefused() throws Exception {
        PROVIDER.forges();
        assertThatNobodyEnters(continueWithCompanyId(), "did not confirm who you are");
    }

    @Test
    void anAnswerThatNobodyAskedForIsRefused() throws Exception {
        assertThatNobodyEnters(
                open("/login/oauth2/code/company?code=stolen&state=guessed"), "did not confirm who you are");
    }

    private void assertThatNobodyEnters(HttpResponse<String> answer, String reason) {
        assertThat(answer.uri()).hasPath("/sign-in");
        assertThat(answer.body()).contains(reason).doesNotContain("??", "Anna Ferrer");
    }

    private HttpResponse<String> continueWithCompanyId() throws IOException, InterruptedException {
        return open("/oauth2/authorization/company");
    }

    private HttpResponse<String> open(String address) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The same people in a browser that nobody has signed in with. */
    private OidcSignInTests anew() {
        OidcSignInTests other = new OidcSignInTests();
        other.port = port;
        return other;
    }
}
