package io.praevia.assessment.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.assessment.reuse.Suggestion;
import io.praevia.assessment.reuse.Suggestions;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.support.Company;
import io.praevia.support.Pages;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PraeviaTest
class AnswerSheetTests {

    /** Answered before, when the project was described and screened. */
    private static final String CARRIED = "people_countries";

    private static final String HEADINGS = "id,question,kind of answer,answer\n";

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private AnswerSheets sheets;

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private Answers answers;

    @Autowired
    private Pages pages;

    @Test
    void filledInTemplateBecomesSuggestionsThatTheOwnerKeeps() {
        AssessmentId id = story.inQuestionnaire();
        SheetPreview preview = read(
                id,
                HEADINGS + "project_summary,,,\"Two lines,\nas \"\"typed\"\".\"\nchanges_existing,,,Yes\n"
                        + "what_changes,,,More shops.\nplanned_start,,,soon\nnot_there,,,x\nproject_summary,,,again\n"
                        + "supporting_documents,,,a.pdf\n");
        assertThat(preview.rows())
                .extracting(row -> row.outcome().key())
                .containsExactly("offered", "offered", "offered", "refused", "unknown", "refused", "refused");
        assertThat(preview.rows()).extracting(SheetPreview.Row::number).containsExactly(2, 3, 4, 5, 6, 7, 8);
        assertThat(suggestions.open(story.get(id), Assessments.DPIA)).isEmpty();
        assertThat(offer(id, preview)).isEqualTo(3);
        assertThat(offer(id, preview)).isEqualTo(3);
        assertThat(suggestions.open(story.get(id), Assessments.DPIA))
                .extracting(s -> s.source().kind())
                .containsExactly(Suggestion.Kind.FILE, Suggestion.Kind.FILE, Suggestion.Kind.FILE);
        assertThat(answers.values(story.get(id), Assessments.DPIA)).containsOnlyKeys(CARRIED);
        company.as(company.owner(), () -> suggestions.keep(id, Assessments.DPIA, Set.of("project_summary")));
        assertThat(answers.values(story.get(id), Assessments.DPIA))
                .containsEntry("project_summary", new AnswerValue.Text("Two lines,\nas \"typed\"."));
        assertThat(offer(id, preview)).isEqualTo(2);
        assertThat(read(id, HEADINGS + "project_summary,,,Other.\n")
                        .rows()
                        .get(0)
                        .outcome())
                .isEqualTo(SheetPreview.Outcome.ANSWERED);
    }

    @Test
    void rowsThatOtherAnswersNameAreReadFromTheSameFile() {
        AssessmentId full = story.answered();
        String template =
                company.as(company.owner(), () -> new String(sheets.template(full, false), StandardCharsets.UTF_8));
        AssessmentId id = story.inQuestionnaire();
        SheetPreview preview = read(id, template);
        assertThat(preview.rows()).hasSizeGreaterThan(20);
        assertThat(preview.rows().stream()
                        .filter(row -> !row.outcome().offered())
                        .toList())
                .extracting(SheetPreview.Row::label, SheetPreview.Row::outcome)
                .containsExactly(tuple(
                        story.questionnaire(id, Assessments.DPIA)
                                .question(CARRIED)
                                .orElseThrow()
                                .label(),
                        SheetPreview.Outcome.ANSWERED));
        offer(id, preview);
        company.as(
                company.owner(),
                () -> suggestions.keep(
                        id,
                        Assessments.DPIA,
                        answers.values(story.get(full), Assessments.DPIA).keySet()));
        assertThat(company.as(company.owner(), () -> new String(sheets.template(id, false), StandardCharsets.UTF_8)))
                .isEqualTo(template);
    }

    @Test
    void workbookIsReadLikeItsTextAndNeverHoldsAFormula() throws IOException {
        AssessmentId id = story.inQuestionnaire();
        String formula = "=HYPERLINK(\"http://evil.example\")";
        company.as(
                company.owner(),
                () -> answers.save(
                        id, Assessments.DPIA, "project_summary", Optional.of(new AnswerValue.Text(formula)), 0));
        byte[] book = company.as(company.owner(), () -> sheets.template(id, true));
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            assertThat(read.getFirstSheet().read().stream()
                            .flatMap(row -> row.stream())
                            .filter(cell -> cell != null && cell.getFormula() != null))
                    .isEmpty();
        }
        assertThat(company.as(company.owner(), () -> new String(sheets.template(id, false), StandardCharsets.UTF_8)))
                .contains("\"'=HYPERLINK")
                .doesNotContain(",\"=");
        SheetPreview preview = company.as(company.owner(), () -> sheets.preview(id, workbook()));
        assertThat(preview.rows())
                .extracting(row -> String.join(
                        "", java.util.Objects.requireNonNull(row.answer()).lines()))
                .containsExactly("March 31, 2027", "Yes");
    }

    @Test
    void fileThatIsNoTemplateIsRefusedWithItsReason() throws IOException {
        AssessmentId id = story.inQuestionnaire();
        Map<byte[], String> faulty = Map.of(
                new byte[0],
                "sheet.refused.none",
                new byte[] {'M', 'Z', 0, 1},
                "sheet.refused.kind",
                new byte[] {'P', 'K', 3, 4, 9, 9},
                "sheet.refused.kind",
                new byte[] {(byte) 0xff, (byte) 0xfe, 'a'},
                "sheet.refused.kind",
                new byte[6 * 1024 * 1024],
                "sheet.refused.large",
                bomb(),
                "sheet.refused.large",
                utf8("name;age\nA;3\n"),
                "sheet.refused.columns",
                utf8(HEADINGS + "x,,,\n".repeat(2_000)),
                "sheet.refused.rows",
                utf8(HEADINGS + "x,,," + "y".repeat(400_001)),
                "sheet.refused.long");
        faulty.forEach((content, key) -> assertThatThrownBy(
                        () -> company.as(company.owner(), () -> sheets.preview(id, content)))
                .isInstanceOfSatisfying(
                        Refused.Invalid.class,
                        refused -> assertThat(refused.problems().get(0).reason().key())
                                .isEqualTo(key)));
        MvcTestResult page = upload(company.owner(), id, "name;age\nA;3\n");
        assertThat(page).hasStatus(422).bodyText().contains("There is a problem", "href=\"#file\"", "file-error");
    }

    @Test
    void pageShowsEveryRowAndOffersOnlyToTheOwnersSide() {
        AssessmentId id = story.inQuestionnaire();
        assertThat(upload(company.owner(), id, HEADINGS + "project_summary,,,<b>Ours</b>\nplanned_start,,,soon\n"))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;b&gt;Ours", "Offer this answer", "Not read", "answers.csv");
        String address = "/assessments/" + id + "/import";
        String[] form = {"name", "answers.csv", "rows", HEADINGS + "project_summary,,,Ours.\n"};
        assertThat(pages.send(company.otherOwner(), address + "/offer", form)).hasStatus(404);
        assertThat(pages.send(company.auditor(), address + "/offer", form)).hasStatus(403);
        assertThat(upload(company.auditor(), id, HEADINGS)).hasStatus(403);
        assertThat(pages.open(company.auditor(), address + "/template.csv")).hasStatus(403);
        assertThat(pages.send(company.owner(), address + "/offer", form)).hasStatus3xxRedirection();
        assertThat(pages.open(company.owner(), "/assessments/" + id + "/earlier"))
                .bodyText()
                .contains("From the file answers.csv", "Ours.");
        assertThat(pages.send(company.owner(), "/assessments/" + story.inReview() + "/import/offer", form))
                .hasStatus(409);
    }

    private SheetPreview read(AssessmentId id, String csv) {
        return company.as(company.owner(), () -> sheets.preview(id, utf8(csv)));
    }

    private int offer(AssessmentId id, SheetPreview preview) {
        return company.as(company.owner(), () -> sheets.offer(id, "answers.csv", preview.again()));
    }

    private MvcTestResult upload(PersonId person, AssessmentId id, String csv) {
        return pages.mvc()
                .perform(multipart("/assessments/" + id + "/import")
                        .file(new MockMultipartFile("file", "answers.csv", "text/csv", utf8(csv)))
                        .with(SecurityMockMvcRequestPostProcessors.csrf())
                        .with(pages.as(person)));
    }

    private static byte[] workbook() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(out, "Test", "1.0")) {
            var sheet = book.newWorksheet("Any name");
            List.of("id", "question", "kind", "answer")
                    .forEach(word -> sheet.value(
                            0, List.of("id", "question", "kind", "answer").indexOf(word), word));
            sheet.value(1, 0, "planned_start");
            sheet.value(1, 3, java.time.LocalDate.of(2027, 3, 31));
            sheet.style(1, 3).format("dd/mm/yyyy").set();
            sheet.value(2, 0, "changes_existing");
            sheet.value(2, 3, true);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Small when packed, 40 MB when not. */
    private static byte[] bomb() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            for (int i = 0; i < 40; i++) {
                zip.write(new byte[1024 * 1024]);
            }
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
