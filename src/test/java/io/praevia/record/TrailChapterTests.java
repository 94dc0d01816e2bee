package io.praevia.record;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.decision.signoff.SignOff;
import io.praevia.kernel.AssessmentId;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.QuestionType;
import io.praevia.review.Review;
import io.praevia.review.thread.Notes;
import io.praevia.support.Company;
import io.praevia.support.Endings;
import io.praevia.support.Jobs;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The excerpt of the trail: what decided in full, what was done over and over as a number. */
@PraeviaTest
class TrailChapterTests {

    @Autowired
    private Story story;

    @Autowired
    private Endings endings;

    @Autowired
    private Company company;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Records records;

    @Autowired
    private Notes notes;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void manySavesAreOneRowAndDecidingActsNameWhoInWhichRole() {
        AssessmentId id = story.answered();
        String question = story.questionnaire(id, "dpia").questions().stream()
                .filter(one -> one.type() == QuestionType.LONG_TEXT && one.alwaysRequired())
                .findFirst()
                .orElseThrow()
                .id();
        for (int time = 0; time < 50; time++) {
            story.answer(id, question, new AnswerValue.Text("Wording " + time));
        }
        story.submit(id);
        Review legal = story.openReviews(id).stream()
                .filter(review -> review.department().value().equals("legal"))
                .findFirst()
                .orElseThrow();
        company.as(company.reviewer("legal"), () -> notes.add(legal.id(), null, "Between us"));
        story.approveAll(id);
        endings.decide(id, SignOff.Outcome.APPROVED);
        jobs.run();
        String chapter = chapter(id);
        assertThat(chapter).containsOnlyOnce("Answer saved");
        assertThat(chapter).contains("owner, owner of the project", "dpo, Data protection officer", "Decision signed");
        assertThat(chapter).contains(firstHash(id, "decision.signed"), firstHash(id, "advice.given"));
        assertThat(chapter).contains(Long.toString(saves(id)));
        assertThat(chapter).doesNotContain("rivate note", "Between us");
        assertThat(chapter).hasSizeLessThan(6_000);
    }

    private long saves(AssessmentId id) {
        return jdbc.sql("select count(*) from audit_entry where subject = ? and action = 'answer.saved'")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    private String firstHash(AssessmentId id, String action) {
        return jdbc.sql("select encode(hash, 'hex') from audit_entry where subject = ? and action = ? order by seq")
                .params(id.value(), action)
                .query(String.class)
                .list()
                .get(0)
                .substring(0, 12);
    }

    /** From the chapter's heading to the next one, without line ends inside cells. */
    private String chapter(AssessmentId id) {
        byte[] pdf = company.as(company.owner(), () -> records.pdf(id));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            int from = text.lastIndexOf("Who did what: excerpt of the trail");
            return text.substring(from, text.lastIndexOf("Checking this record"))
                    .replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
