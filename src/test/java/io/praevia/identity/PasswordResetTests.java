package io.praevia.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.praevia.kernel.PersonId;
import io.praevia.support.Company;
import io.praevia.support.Pages;
import io.praevia.support.PraeviaTest;
import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PraeviaTest
class PasswordResetTests {

    private static final String CHOSEN = "a passphrase of my own";

    @Autowired
    private Pages pages;

    @Autowired
    private Company company;

    @Autowired
    private People people;

    @Test
    void aResetPasswordOpensOnlyThePageOnWhichToChooseAnother() throws UnsupportedEncodingException {
        PersonId person = company.hire("forgetful", "it");
        Cookie before = session(signIn(person, Company.PASSWORD));
        String given = reset(person);
        assertThat(open(before, "/")).redirectedUrl().contains("/sign-in");
        assertThat(signIn(person, Company.PASSWORD)).hasRedirectedUrl("/sign-in?failed");

        Cookie here = session(signIn(person, given));
        for (String address : new String[] {"/", "/account", "/assessments/new"}) {
            assertThat(open(here, address)).hasRedirectedUrl("/account/renewal");
        }
        assertThat(post(here, "/account/tokens", "name", "Back door")).hasRedirectedUrl("/account/renewal");
        assertThat(open(here, "/account/renewal"))
                .hasStatusOk()
                .bodyText()
                .contains("Choose a new password", "new-password")
                .doesNotContain("??");
        assertThat(post(here, "/account/renewal", "old", given, "wanted", given))
                .hasStatus(422);
        assertThat(open(here, "/account")).hasRedirectedUrl("/account/renewal");
        assertThat(post(here, "/account/renewal", "old", given, "wanted", CHOSEN))
                .hasRedirectedUrl("/account");
        assertThat(open(here, "/account")).hasStatusOk();
        assertThat(open(session(signIn(person, CHOSEN)), "/account")).hasStatusOk();
    }

    @Test
    void theAdministratorsOwnPasswordIsNeeded() {
        PersonId person = company.hire("steady", "it");
        String address = "/operations/people/" + person + "/password";
        assertThat(pages.send(company.administrator(), address, "password", "a guess that is wrong"))
                .hasStatus(422)
                .bodyText()
                .contains("This is not your password", "href=\"#reset-password\"");
        assertThat(pages.send(company.privacyOfficer(), address, "password", Company.PASSWORD))
                .hasStatus(403);
        assertThat(pages.send(
                        company.administrator(),
                        "/operations/people/" + company.administrator() + "/password",
                        "password",
                        Company.PASSWORD))
                .hasStatus(409);
        assertThat(signIn(person, Company.PASSWORD)).hasRedirectedUrl("/");
    }

    private String reset(PersonId person) throws UnsupportedEncodingException {
        MvcTestResult sent = pages.send(
                company.administrator(), "/operations/people/" + person + "/password", "password", Company.PASSWORD);
        String page = pages.follow(company.administrator(), sent).getResponse().getContentAsString();
        assertThat(pages.open(company.administrator(), "/operations/people/" + person))
                .bodyText()
                .doesNotContain("text-break");
        return page.replaceAll("(?s).*<code class=\"text-break\">([^<]+)</code>.*", "$1");
    }

    private MvcTestResult signIn(PersonId person, String password) {
        return pages.sendAsStranger("/sign-in", "username", people.get(person).email(), "password", password);
    }

    private MvcTestResult open(Cookie session, String address) {
        return pages.mvc().get().uri(address).cookie(session).exchange();
    }

    private MvcTestResult post(Cookie session, String address, String... fields) {
        var form = pages.mvc().post().uri(address).with(csrf()).cookie(session);
        for (int at = 0; at < fields.length; at += 2) {
            form = form.param(fields[at], fields[at + 1]);
        }
        return form.exchange();
    }

    private static Cookie session(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("SESSION"));
    }
}
