package io.praevia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.identity.absence.Absences;
import io.praevia.identity.account.ApiTokens;
import io.praevia.kernel.PersonId;
import io.praevia.support.Company;
import io.praevia.support.Pages;
import io.praevia.support.PraeviaTest;
import java.io.UnsupportedEncodingException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PraeviaTest
class AccountPageTests {

    private static final String NEW_PASSWORD = "another long passphrase";

    @Autowired
    private Pages pages;

    @Autowired
    private Company company;

    @Autowired
    private People people;

    @Autowired
    private Absences absences;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private PasswordEncoder passwords;

    @Test
    void theAccountShowsWhoOneIs() {
        assertThat(pages.open(company.dpo(), "/account"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Data protection officer", company.person(company.dpo()).email())
                .doesNotContain("??");
    }

    @Test
    void aPersonNamesTheOwnDeputyForSomeDays() {
        PersonId me = company.hire("away", "legal");
        MvcTestResult sent = pages.send(
                me,
                "/account/absences",
                "deputy",
                company.dpo().toString(),
                "from",
                "2027-01-04",
                "until",
                "2027-01-08");
        assertThat(sent).hasRedirectedUrl("/account#deputy");
        assertThat(company.as(me, () -> absences.of(me)).get(0).deputy()).contains(company.dpo());
        assertThat(pages.send(me, "/account/absences", "deputy", me.toString())).hasStatus(422);
        assertThat(pages.send(
                        me,
                        "/account/absences",
                        "deputy",
                        company.dpo().toString(),
                        "from",
                        "2027-01-08",
                        "until",
                        "2027-01-04"))
                .hasStatus(422)
                .bodyText()
                .contains("The last day is before the first", "href=\"#until\"");
    }

    @Test
    void aTokenIsShownOnceAndOpensTheApiUntilItIsRevoked() throws UnsupportedEncodingException {
        PersonId me = company.hire("scripter", "it");
        MvcTestResult sent = pages.send(me, "/account/tokens", "name", "Reports");
        String page = pages.follow(me, sent).getResponse().getContentAsString();
        String secret = page.replaceAll("(?s).*>(pva_[A-Za-z0-9_-]+)<.*", "$1");
        assertThat(tokens.holder(secret)).contains(me);
        assertThat(pages.open(me, "/account")).bodyText().contains("Reports").doesNotContain("pva_");
        String id = company.as(me, () -> tokens.of(me)).get(0).id().toString();
        assertThat(pages.send(company.owner(), "/account/tokens/" + id + "/revoke"))
                .hasStatus(404);
        pages.send(me, "/account/tokens/" + id + "/revoke");
        assertThat(tokens.holder(secret)).isEmpty();
    }

    @Test
    void theOldPasswordIsNeededForANewOne() {
        PersonId me = company.hire("careful", "it");
        assertThat(pages.send(me, "/account/password", "old", "guess", "wanted", NEW_PASSWORD))
                .hasStatus(422);
        assertThat(pages.send(me, "/account/password", "old", Company.PASSWORD, "wanted", "short"))
                .hasStatus(422);
        assertThat(pages.send(me, "/account/password", "old", Company.PASSWORD, "wanted", NEW_PASSWORD))
                .hasRedirectedUrl("/account#password");
        assertThat(passwords.matches(NEW_PASSWORD, people.account(me).getPassword()))
                .isTrue();
    }
}
