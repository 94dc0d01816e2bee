package io.praevia.assessment.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.assessment.Phase;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Questionnaires;
import io.praevia.support.Company;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import io.praevia.support.Visit;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** A questionnaire with rules of law, a supplement and every new type, from the page to sending. */
@PraeviaTest
class LegalChecksStoryTests {

    private static final int VERSION = 900;
    private static final String BASE = """
            key: dpia
            version: 900
            title: Sample
            intro: I
            valid_from: 2999-01-01
            supplements: [{key: sample-extra, version: 1}]
            checks:
              - {id: no_end, when: ends = false, severity: blocker, message: Say when it ends., law: Art. 5, question: ends}
              - {id: far, when: seat != "FR", severity: warning, message: Far away., law: Art. 44, question: seat}
            sections:
              - id: main
                title: Main part
                intro: I
                questions:
                  - {id: ends, type: yes_no, COMMON}
                  - {id: seat, type: country, COMMON}
                  - {id: story, type: rich_text, COMMON}
                  - {id: contact, type: person, COMMON}
            """;
    private static final String EXTRA = """
            key: sample-extra
            version: 1
            extends: dpia
            when: seat = "FR"
            title: Extra
            intro: I
            sections:
              - id: extra
                title: Extra part
                intro: I
                questions:
                  - {id: extra_more, type: yes_no, COMMON}
                  - {id: extra_story, type: text, answered_by: story, COMMON}
            """;

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private Submissions submissions;

    @Autowired
    private SubmissionReader reader;

    @Autowired
    private Questionnaires questionnaires;

    @Autowired
    private JdbcClient jdbc;

    private final Visit visit;

    LegalChecksStoryTests(@Autowired MockMvc mvc, @Autowired People people) {
        visit = new Visit(mvc, people);
    }

    private AssessmentId begun() {
        String common = "label: L, help: H, example: E, why: W, law: A, departments: [privacy]";
        questionnaires.add(Map.of(
                "sample-900.yaml",
                BASE.replace("COMMON", common),
                "sample-extra.yaml",
                EXTRA.replace("COMMON", common)));
        AssessmentId id = story.inQuestionnaire();
        jdbc.sql("update assessment set questionnaire_version = ? where id = ?")
                .params(VERSION, id.value())
                .update();
        story.rateRisks(id, 1);
        story.answer(id, "ends", new AnswerValue.YesNo(false));
        story.answer(id, "seat", new AnswerValue.Country("JP"));
        story.answer(id, "story", new AnswerValue.RichText("Why:\n\n- *because*"));
        story.answer(id, "contact", new AnswerValue.Person(company.owner().value()));
        return id;
    }

    @Test
    void aVersionThatBeginsLaterIsNotTakenToday() {
        begun();
        assertThat(questionnaires.current("dpia", LocalDate.of(2027, 1, 1)).version())
                .isLessThan(VERSION);
        assertThat(story.get(story.described()).questionnaireVersion()).isLessThan(VERSION);
    }

    @Test
    void aBlockerStopsSendingAndAWarningIsShownToReviewers() {
        AssessmentId id = begun();
        String check =
                visit.open(company.owner(), "/assessments/" + id + "/check").body();
        assertThat(check).contains("Say when it ends. (Art. 5)", "Far away. (Art. 44)", "<em>because</em>");
        assertThat(check).contains("questionnaire/main?back=check#q-ends").doesNotContain("Extra part");
        assertThatThrownBy(() -> story.submit(id))
                .isInstanceOf(Refused.Invalid.class)
                .hasMessageContaining("Say when it ends.");
        story.answer(id, "ends", new AnswerValue.YesNo(true));
        story.submit(id);
        assertThat(story.get(id).phase()).isEqualTo(Phase.REVIEW);
        var lines = reader.lines(story.get(id), 1, Locale.ENGLISH);
        assertThat(lines.get("seat").warnings()).containsExactly("Far away. (Art. 44)");
        assertThat(lines.get("ends").warnings()).isEmpty();
        assertThat(lines.get("contact").answer().lines())
                .isNotEqualTo(List.of(company.owner().toString()));
    }

    @Test
    void aSupplementAppearsWithItsScopeAndSaysWhatIsAnsweredAlready() {
        AssessmentId id = begun();
        String list = "/assessments/" + id + "/questionnaire";
        assertThat(visit.open(company.owner(), list).body())
                .contains("Main part")
                .doesNotContain("Extra part");
        assertThat(visit.open(company.owner(), list + "/extra").location()).isEqualTo(list);
        story.answer(id, "seat", new AnswerValue.Country("FR"));
        assertThat(visit.open(company.owner(), list).body()).contains("Extra part");
        assertThat(visit.open(company.owner(), list + "/extra").body())
                .contains("Already answered in Main part: L", list + "/main#q-story")
                .doesNotContain("extra_story.shown");
        assertThat(visit.open(company.owner(), list + "/main").body())
                .contains("<option value=\"JP\"", "A blank line begins a new paragraph.");
    }
}
