package io.praevia.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.PseudoLanguage;
import io.praevia.support.Company;
import io.praevia.support.Pages;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import jakarta.servlet.http.Cookie;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Which language a person gets: the account's, else the browser's chosen one, else the one it asks for, else English. */
@PraeviaTest
class LanguageChoiceTests {

    private static final String TAG = PseudoLanguage.LOCALE.toLanguageTag();
    private static final Cookie COOKIE = new Cookie("praevia-language", TAG);

    @Autowired
    private Pages pages;

    @Autowired
    private Company company;

    @Autowired
    private Story story;

    @Autowired
    private JdbcClient jdbc;

    private PersonId person;

    @BeforeEach
    void learn() {
        PseudoLanguage.install();
        person = company.hire("linguist", "marketing");
    }

    @AfterEach
    void forget() {
        PseudoLanguage.remove();
        jdbc.sql("update person set language = null").update();
    }

    @Test
    void theBrowserIsAskedFirst() {
        assertThat(language(get("/help").header("Accept-Language", "it, en-XA;q=0.5")))
                .isEqualTo(TAG);
        assertThat(language(get("/help").header("Accept-Language", "it"))).isEqualTo("en");
        assertThat(language(get("/help"))).isEqualTo("en");
    }

    @Test
    void whatIsChosenInTheFooterStaysWithTheBrowser() {
        MvcTestResult chosen = pages.sendAsStranger("/preferences/language", "language", TAG);
        Cookie cookie = chosen.getResponse().getCookie("praevia-language");
        assertThat(cookie).isNotNull();
        assertThat(language(get("/help").cookie(cookie))).isEqualTo(TAG);
    }

    @Test
    void whatIsChosenInTheFooterStaysWithTheSignedInPerson() {
        pages.send(person, "/preferences/language", "language", TAG);
        assertThat(language(get("/help").with(pages.as(person)))).isEqualTo(TAG);
    }

    @Test
    void theAccountCountsMoreThanTheBrowser() {
        pages.send(person, "/account/language", "language", "en");
        assertThat(language(get("/account").with(pages.as(person)).cookie(COOKIE)))
                .isEqualTo("en");
        pages.send(person, "/account/language", "language", "");
        assertThat(language(get("/account").with(pages.as(person)).cookie(COOKIE)))
                .isEqualTo(TAG);
    }

    @Test
    void aLanguageThatIsNotOfferedIsRefused() {
        MvcTestResult refused = pages.send(person, "/account/language", "language", "tlh");
        assertThat(refused).hasStatus(422).bodyText().contains("Choose a language from the list.");
        pages.send(person, "/preferences/language", "language", "tlh");
        assertThat(language(get("/help").with(pages.as(person)))).isEqualTo("en");
    }

    @Test
    void mailsComeInTheLanguageOfWhoGetsThem() {
        pages.send(company.reviewer("legal"), "/preferences/language", "language", TAG);
        String reference = story.get(story.inReview()).reference();
        Map<String, String> subjects = Map.of(
                "legal", subject(company.reviewer("legal"), reference),
                "privacy", subject(company.reviewer("privacy"), reference));
        assertThat(subjects.get("legal")).startsWith("⟦").contains(reference);
        assertThat(subjects.get("privacy")).isEqualTo("Praevia: " + reference + " needs you");
    }

    private String subject(PersonId to, String reference) {
        return jdbc.sql("select subject from mail where person_id = ? and subject like ? order by created_at limit 1")
                .params(to.value(), "%" + reference + "%")
                .query(String.class)
                .single();
    }

    private String language(MockHttpServletRequestBuilder page) {
        return String.valueOf(pages.mvc().perform(page).getResponse().getHeader("Content-Language"));
    }
}
