package io.praevia.shell.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.praevia.support.Company;
import io.praevia.support.Pages;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PraeviaTest
class PublicPageTests {

    @Autowired
    private Pages pages;

    @Autowired
    private Company company;

    @Autowired
    private Story story;

    @ParameterizedTest
    @ValueSource(strings = {"/help", "/accessibility", "/status", "/sign-in"})
    void pagesForEverybodyOpenWithoutASignIn(String address) {
        assertThat(pages.asStranger(address))
                .hasStatusOk()
                .bodyText()
                .contains("<h1")
                .doesNotContain("??");
        assertThat(pages.open(company.owner(), address)).hasStatusOk();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/sign-in?failed | do not belong together",
                "/sign-in?wait=42 | Wait 42 seconds",
                "/sign-in?signed-out | You are signed out",
                "/sign-in?expired | away for a while",
                "/sign-in?ended | access was ended",
                "/sign-in?unknown | nobody with this account is known",
            })
    void theSignInSaysWhyOneIsThere(String address, String words) {
        assertThat(pages.asStranger(address)).bodyText().contains(words);
    }

    @Test
    void waitingNeverEchoesWhatAnAddressSays() {
        assertThat(pages.asStranger("/sign-in?wait=<script>")).bodyText().contains("Wait 60 seconds");
    }

    @Test
    void theThemeIsRememberedAndThePageReturnsToItself() {
        MvcTestResult answer = pages.mvc()
                .post()
                .uri("/preferences/theme")
                .with(csrf())
                .param("theme", "dark")
                .header("Referer", "https://evil.example/help?x=1")
                .exchange();
        assertThat(answer).hasRedirectedUrl("/help?x=1");
        assertThat(answer.getResponse().getHeader("Set-Cookie")).contains("praevia-theme=dark", "SameSite=Lax");
    }

    @Test
    void theSearchFindsWhatOneMaySee() {
        String reference = story.get(story.described()).reference();
        assertThat(pages.open(company.owner(), "/search?q=" + reference))
                .bodyText()
                .contains("Loyalty programme");
        assertThat(pages.open(company.otherOwner(), "/search?q=" + reference))
                .bodyText()
                .contains("Nothing found")
                .doesNotContain("Loyalty programme");
    }
}
