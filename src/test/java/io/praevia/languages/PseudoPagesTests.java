package io.praevia.languages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.praevia.assessment.Assessments;
import io.praevia.decision.signoff.SignOff;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.PseudoLanguage;
import io.praevia.questionnaire.Visibility;
import io.praevia.review.Review;
import io.praevia.support.Company;
import io.praevia.support.Endings;
import io.praevia.support.Jobs;
import io.praevia.support.Pages;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** In a made-up language every text on every main page is translated; what people wrote stays as it is. */
@PraeviaTest
class PseudoPagesTests {

    private static final Cookie COOKIE = new Cookie("praevia-language", PseudoLanguage.LOCALE.toLanguageTag());

    @Autowired
    private Pages pages;

    @Autowired
    private Company company;

    @Autowired
    private Story story;

    @Autowired
    private Endings endings;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Visibility visibility;

    @BeforeEach
    void learn() {
        PseudoLanguage.install();
    }

    @AfterEach
    void forget() {
        PseudoLanguage.remove();
    }

    @Test
    void theOwnersPagesAreTranslated() throws Exception {
        AssessmentId id = story.inQuestionnaire();
        String at = "/assessments/" + id;
        translated(
                company.owner(),
                "/",
                "/assessments",
                "/assessments/new",
                at,
                at + "/screening",
                at + "/screening/sent",
                at + "/questionnaire",
                at + "/risks",
                at + "/check",
                at + "/withdraw");
        visibility
                .visibleSections(story.questionnaire(id, Assessments.DPIA), story.answers(id))
                .forEach(section -> translated(company.owner(), at + "/questionnaire/" + section.id()));
    }

    @Test
    void theReviewersPagesAreTranslated() throws Exception {
        AssessmentId id = story.inReview();
        Review review = story.openReviews(id).stream()
                .filter(r -> r.department().value().equals("legal"))
                .findFirst()
                .orElseThrow();
        String at = "/assessments/%s/reviews/%s".formatted(id, review.id());
        translated(company.reviewer("legal"), "/", at);
        translated(company.owner(), at, "/assessments/" + id, "/assessments/" + id + "/submitted");
    }

    @Test
    void theDecidersPagesAreTranslated() throws Exception {
        AssessmentId id = story.withDpo();
        String at = "/assessments/" + id;
        translated(company.dpo(), "/", at + "/advice", at);
        translated(company.owner(), at + "/advice");
        AssessmentId decided = endings.decided(SignOff.Outcome.APPROVED);
        jobs.run(decided);
        translated(
                company.executive("marketing"),
                "/assessments/" + decided,
                "/assessments/" + decided + "/sign-off",
                "/assessments/" + decided + "/record",
                "/dashboard",
                "/dashboard/open",
                "/dashboard/risks",
                "/dashboard/coverage",
                "/dashboard/decided",
                "/dashboard/waiting",
                "/dashboard/overdue");
    }

    @Test
    void theOfficesPagesAreTranslated() throws Exception {
        AssessmentId id = story.contested("evaluation", "large_scale");
        String at = "/assessments/" + id + "/screening/";
        translated(company.dpo(), at + "view");
        translated(company.privacyOfficer(), "/", at + "ruling", "/register", "/register/new");
    }

    @Test
    void theAdministratorsPagesAreTranslated() throws Exception {
        translated(
                company.administrator(),
                "/operations",
                "/operations/mail",
                "/operations/people",
                "/operations/people/new",
                "/operations/people/" + company.owner(),
                "/operations/departments",
                "/account",
                "/account/notifications");
    }

    @Test
    void pagesForEverybodyAreTranslated() throws Exception {
        translated(company.owner(), "/help", "/accessibility", "/status", "/verify", "/search?q=nothing", "/nowhere");
        check(pages.mvc().perform(get("/sign-in").cookie(COOKIE)), "/sign-in");
    }

    @Test
    void refusalsAreTranslated() throws Exception {
        refused(company.owner(), "/assessments/new", 422, Map.of("title", ""));
        refused(company.privacyOfficer(), "/register/new", 422, Map.of("name", ""));
        refused(company.administrator(), "/account/password", 422, Map.of("old", "x", "wanted", "y"));
        refused(company.owner(), "/register/new", 403, Map.of());
        AssessmentId id = story.inReview();
        refused(company.owner(), "/assessments/" + id + "/risks", 409, Map.of("kind", "access", "title", "Late"));
    }

    private void translated(PersonId person, String... addresses) {
        for (String address : addresses) {
            try {
                check(pages.mvc().perform(get(address).with(pages.as(person)).cookie(COOKIE)), address);
            } catch (Exception e) {
                throw new IllegalStateException(address, e);
            }
        }
    }

    private void refused(PersonId person, String address, int status, Map<String, String> form) throws Exception {
        var request = post(address).with(csrf()).with(pages.as(person)).cookie(COOKIE);
        form.forEach(request::param);
        MvcTestResult answer = pages.mvc().perform(request);
        assertThat(answer.getResponse().getStatus()).as(address).isEqualTo(status);
        check(answer, "POST " + address);
    }

    private void check(MvcTestResult answer, String address) throws Exception {
        String html = answer.getResponse().getContentAsString();
        List<String> shown = Shown.of(html);
        assertThat(answer.getResponse().getHeader("Content-Language"))
                .as(address)
                .isEqualTo("en-XA");
        assertThat(html).as(address).contains("lang=\"en-XA\"");
        assertThat(shown).as(address).anyMatch(text -> text.startsWith("⟦"));
        assertThat(new WrittenByPeople(jdbc).untranslated(shown)).as(address).isEmpty();
    }
}
