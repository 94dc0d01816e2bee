package io.praevia.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.Intake;
import io.praevia.assessment.NewAssessments;
import io.praevia.support.Company;
import io.praevia.support.Pages;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PraeviaTest
class TrailPageTests {

    @Autowired
    private Pages pages;

    @Autowired
    private Company company;

    @Autowired
    private Story story;

    @Autowired
    private Anchors anchors;

    @Autowired
    private NewAssessments newAssessments;

    @Test
    void auditorsReadNamesAndWordsOfOneAssessment() {
        Assessment assessment = story.get(story.described());
        assertThat(pages.open(company.auditor(), "/trail?reference=" + assessment.reference()))
                .hasStatusOk()
                .bodyText()
                .contains(assessment.reference(), "Assessment started", "owner", "title: Loyalty programme")
                .doesNotContain("??");
    }

    @Test
    void whoReviewsOrOwnsDoesNotReadTheTrail() {
        assertThat(pages.open(company.owner(), "/trail")).hasStatus(403);
        assertThat(pages.open(company.administrator(), "/trail/export")).hasStatus(403);
    }

    @Test
    void olderEntriesAreOnTheNextPage() throws UnsupportedEncodingException {
        story.inQuestionnaire();
        story.answered();
        String first = pages.open(company.auditor(), "/trail").getResponse().getContentAsString();
        String older =
                first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        assertThat(older).startsWith("/trail?after=");
        String second = pages.open(company.auditor(), java.net.URI.create(older))
                .getResponse()
                .getContentAsString();
        assertThat(entries(second)).isNotEmpty().doesNotContainAnyElementsOf(entries(first));
    }

    /** The hash of each entry shown. */
    private static List<String> entries(String page) {
        return Pattern.compile("[0-9a-f]{64}")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void theExportNeutralisesFormulas() {
        Assessment assessment = company.as(
                company.owner(),
                () -> newAssessments.start(new Intake(
                        "=HYPERLINK(\"http://x\")",
                        "Summary",
                        "marketing",
                        LocalDate.of(2027, 3, 1),
                        List.of("FR"),
                        Optional.empty())));
        MvcTestResult export = pages.open(company.auditor(), "/trail/export?reference=" + assessment.reference());
        assertThat(export)
                .hasStatusOk()
                .headers()
                .hasValue("Content-Disposition", "attachment; filename=\"trail.csv\"");
        assertThat(export).bodyText().contains("\"title: =HYPERLINK(\"\"http://x\"\")\"");
        assertThat(export).bodyText().doesNotContainPattern("\"[=+@]");
    }

    @Test
    void verifyingSaysWhatWasCheckedAndWhatIsNotProtected() {
        story.described();
        anchors.sign();
        story.described();
        MvcTestResult sent = pages.send(company.auditor(), "/trail/verify");
        assertThat(sent).hasRedirectedUrl("/trail");
        assertThat(pages.follow(company.auditor(), sent))
                .bodyText()
                .contains("The trail holds</h2>", "came since and are protected only inside this database")
                .contains("Verified up to entry", "Anchored up to entry", "in the file")
                .doesNotContain("Nothing matches");
    }
}
