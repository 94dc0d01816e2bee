package io.praevia.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.kernel.AssessmentId;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.support.BrowserTest;
import io.praevia.support.Company;
import io.praevia.support.Story;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Answers from a spreadsheet, from the upload to the answer, without JavaScript. */
class SheetJourneyTests extends BrowserTest {

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private Answers answers;

    @TempDir
    private Path folder;

    @Test
    void spreadsheetIsReadOfferedAndKeptWithoutJavaScript() throws IOException {
        AssessmentId id = story.inQuestionnaire();
        Page page = signedInWithoutScripts(company.owner());
        page.navigate("/assessments/" + id + "/questionnaire");
        page.locator("a[href$='/import']").click();
        page.setInputFiles("#file", file("id,question,kind,answer\nproject_summary,,,Ours.\nplanned_start,,,soon\n"));
        page.locator("main form button.is-primary").click();
        assertThat(page.locator("main")).containsText("1 answer can be offered");
        page.locator("main form button.is-primary").click();
        assertThat(page.locator("main")).containsText("From the file answers.csv");
        page.locator("main form button.is-primary").click();
        assertThat(answers.values(story.get(id), Assessments.DPIA))
                .containsEntry("project_summary", new AnswerValue.Text("Ours."));
    }

    @Test
    void pagesHaveNoKnownBarrierAndTooLargeAFileIsRefusedInWords() throws IOException {
        AssessmentId id = story.inQuestionnaire();
        Page page = signedIn(company.owner());
        page.navigate("/assessments/" + id + "/import");
        hasNoKnownBarrier(page);
        page.setInputFiles("#file", file("name;age\nA;3\n"));
        page.locator("main form button.is-primary").click();
        assertThat(page.locator("#error-summary")).isFocused();
        hasNoKnownBarrier(page);
        page.setInputFiles("#file", file("id,question,kind,answer\nproject_summary,,,Ours.\nplanned_start,,,soon\n"));
        page.locator("main form button.is-primary").click();
        assertThat(page.locator("h1")).hasText("What this file would set");
        hasNoKnownBarrier(page);
        page.navigate("/assessments/" + id + "/import");
        Path large = folder.resolve("large.csv");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(66L * 1024 * 1024);
        }
        page.setInputFiles("#file", large);
        page.locator("main form button.is-primary").click();
        assertThat(page.locator("h1")).hasText("This file is too large");
        assertThat(complaints).isEmpty();
    }

    private Path file(String csv) throws IOException {
        return Files.writeString(folder.resolve("answers.csv"), csv);
    }
}
