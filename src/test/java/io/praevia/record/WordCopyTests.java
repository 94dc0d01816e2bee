package io.praevia.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.kernel.AssessmentId;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.QuestionType;
import io.praevia.support.Api;
import io.praevia.support.Company;
import io.praevia.support.Pages;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** The answers as a Word document: an outline, tables with headings, a language, and no claim to be the record. */
@PraeviaTest
class WordCopyTests {

    @Autowired
    private Copies copies;

    @Autowired
    private Company company;

    @Autowired
    private Story story;

    @Autowired
    private Pages pages;

    @Autowired
    private Api api;

    @Test
    void itHasAnOutlineTablesWithHeadingsATitleAndALanguage() {
        AssessmentId id = story.answered();
        XWPFDocument document = word(id, Locale.ENGLISH);
        assertThat(document.getProperties().getCoreProperties().getTitle())
                .isEqualTo(story.get(id).title());
        assertThat(document.getStyles()
                        .getCtStyles()
                        .getDocDefaults()
                        .getRPrDefault()
                        .getRPr()
                        .getLangArray(0)
                        .getVal())
                .isEqualTo("en-GB");
        List<String> outline = document.getParagraphs().stream()
                .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                .map(XWPFParagraph::getText)
                .toList();
        assertThat(outline).startsWith("Was an assessment needed?").endsWith("Risks to the people concerned");
        assertThat(outline)
                .containsAll(story.questionnaire(id, "dpia").sections().stream()
                        .filter(section -> section.questions().stream()
                                .anyMatch(question -> story.answers(id).containsKey(question.id())))
                        .map(section -> section.title())
                        .toList());
        for (String style : List.of("Title", "Heading1", "Heading2", "Normal", "Note", "Notice", "Cell", "Answers")) {
            assertThat(document.getStyles().getStyle(style)).as(style).isNotNull();
        }
        assertThat(document.getTables())
                .isNotEmpty()
                .allMatch(table -> table.getRow(0).isRepeatHeader());
        assertThat(text(document)).contains("It is not the sealed record", "/assessments/" + id, "Encryption");
    }

    @Test
    void whatIsNotAskedIsNotInIt() {
        AssessmentId id = story.inQuestionnaire();
        Question asked = story.questionnaire(id, "dpia").questions().stream()
                .filter(question -> question.type() == QuestionType.LONG_TEXT && question.alwaysRequired())
                .findFirst()
                .orElseThrow();
        Question hidden = story.questionnaire(id, "dpia").questions().stream()
                .filter(question -> question.type() == QuestionType.LONG_TEXT && question.when() != null)
                .findFirst()
                .orElseThrow();
        story.answer(id, asked.id(), new AnswerValue.Text("Seen <w:p/> =1+1 日本 \u0001"));
        story.answer(id, hidden.id(), new AnswerValue.Text("Nobody asks this"));
        assertThat(text(word(id, Locale.ENGLISH)))
                .contains("Seen <w:p/> =1+1 日本")
                .doesNotContain("Nobody asks this", hidden.label());
    }

    @Test
    void itSpeaksTheReadersLanguage() {
        AssessmentId id = story.answered();
        assertThat(text(word(id, Locale.GERMAN))).contains("Sie ist nicht die gesiegelte Akte");
    }

    @Test
    void whoMayNotReadTheAssessmentGetsNoCopy() {
        AssessmentId id = story.answered();
        String page = "/assessments/" + id + "/answers.docx";
        assertThat(pages.open(company.otherOwner(), page)).hasStatus(HttpStatus.NOT_FOUND);
        api.get(company.otherOwner(), page).isProblem(404, "not-found");
        assertThat(pages.open(company.owner(), page)).hasStatusOk();
        assertThat(api.get(company.owner(), page).is(200).response().getContentAsByteArray())
                .startsWith('P', 'K');
        assertThat(pages.open(company.owner(), "/assessments/" + id)).bodyText().contains(page);
    }

    private XWPFDocument word(AssessmentId id, Locale language) {
        try {
            return new XWPFDocument(
                    new ByteArrayInputStream(company.as(company.owner(), () -> copies.word(id, language))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"))
                + document.getTables().stream().map(XWPFTable::getText).collect(Collectors.joining("\n"));
    }
}
