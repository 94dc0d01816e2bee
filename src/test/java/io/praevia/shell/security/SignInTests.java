package io.praevia.shell.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import io.praevia.identity.People;
import io.praevia.identity.PeopleOffice;
import io.praevia.identity.account.PersonSessions;
import io.praevia.kernel.PersonId;
import io.praevia.support.Company;
import io.praevia.support.MovableClock;
import io.praevia.support.Pages;
import io.praevia.support.PraeviaTest;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PraeviaTest
class SignInTests {

    @Autowired
    private Pages pages;

    @Autowired
    private Company company;

    @Autowired
    private People people;

    @Autowired
    private PeopleOffice office;

    @Autowired
    private PersonSessions sessions;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private PersonId person;

    @BeforeEach
    void hire() {
        person = company.hire("signer", "it");
        forgetAttempts();
    }

    @AfterEach
    void forgetAttempts() {
        clock.reset();
        jdbc.sql("delete from login_attempt").update();
    }

    @Test
    void theWaitGrowsWithEveryFailureAndEndsByItself() {
        for (int tries = 0; tries < 5; tries++) {
            assertThat(signIn("wrong password here")).hasRedirectedUrl("/sign-in?failed");
        }
        assertThat(signIn(Company.PASSWORD)).redirectedUrl().startsWith("/sign-in?wait=");
        clock.move(Duration.ofSeconds(3));
        assertThat(signIn("wrong password here")).hasRedirectedUrl("/sign-in?failed");
        clock.move(Duration.ofSeconds(3));
        assertThat(signIn(Company.PASSWORD)).redirectedUrl().startsWith("/sign-in?wait=");
        clock.move(Duration.ofMinutes(16));
        assertThat(signIn(Company.PASSWORD)).hasRedirectedUrl("/");
    }

    @Test
    void aSessionIsListedAndEndsWhenItIsEnded() {
        Cookie here = session(signIn(Company.PASSWORD));
        assertThat(openWith(here)).hasStatusOk();
        String handle =
                company.as(person, () -> sessions.of(person, null)).get(0).handle();
        company.as(person, () -> sessions.end(person, handle));
        assertThat(openWith(here)).redirectedUrl().endsWith("/sign-in");
    }

    @Test
    void whoIsDeactivatedIsOutOnTheNextRequest() {
        Cookie here = session(signIn(Company.PASSWORD));
        assertThat(openWith(here)).hasStatusOk();
        company.as(company.administrator(), () -> office.setActive(person, false));
        assertThat(openWith(here)).redirectedUrl().contains("/sign-in");
        assertThat(company.as(company.administrator(), () -> sessions.of(person, null)))
                .isEmpty();
        assertThat(signIn(Company.PASSWORD)).hasRedirectedUrl("/sign-in?failed");
    }

    @Test
    void nothingIsChangedWithoutTheToken() {
        assertThat(pages.mvc()
                        .post()
                        .uri("/account/language")
                        .param("language", "en")
                        .with(user(people.account(person)))
                        .exchange())
                .hasStatus(403);
    }

    @Test
    void everyPageCarriesItsPolicy() {
        MvcTestResult page = pages.asStranger("/sign-in");
        assertThat(page.getResponse().getHeader("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'self'")
                .doesNotContain("unsafe");
        assertThat(page)
                .headers()
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("Referrer-Policy", "same-origin")
                .hasValue("X-Frame-Options", "SAMEORIGIN");
        assertThat(pages.open(person, "/account")).headers().containsHeader("Cache-Control");
    }

    @Test
    void aStrangerIsSentToTheSignIn() {
        assertThat(pages.asStranger("/account")).redirectedUrl().endsWith("/sign-in");
        assertThat(pages.mvc()
                        .get()
                        .uri("/account")
                        .header("HX-Request", "true")
                        .exchange())
                .hasStatus(401)
                .headers()
                .hasValue("HX-Redirect", "/sign-in?expired");
    }

    private MvcTestResult signIn(String password) {
        return pages.mvc()
                .post()
                .uri("/sign-in")
                .with(csrf())
                .param("username", people.get(person).email())
                .param("password", password)
                .exchange();
    }

    private MvcTestResult openWith(Cookie session) {
        return pages.mvc().get().uri("/account").cookie(session).exchange();
    }

    private static Cookie session(MvcTestResult signedIn) {
        return java.util.Objects.requireNonNull(signedIn.getResponse().getCookie("SESSION"));
    }
}
