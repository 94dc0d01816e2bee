package io.praevia.assessment.move;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.questionnaire.Questionnaires;
import io.praevia.questionnaire.definition.DefinitionFile;
import io.praevia.support.Company;
import io.praevia.support.Pages;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** An own application, because a new version is what everybody's next assessment begins with. */
@PraeviaTest
@TestPropertySource(properties = "praevia.database.directory=target/move-database")
abstract class MoveTest {

    /** Questions of the older version, which the next one takes out or changes. */
    static final String BEFORE = """
                  - { id: m_gone, type: text, label: Who was the sponsor?, register: description, %s }
                  - { id: m_kind, type: choice, label: How loud is it?, options: [{ key: low, label: Quiet }, { key: high, label: Loud }], %s }
                  - { id: m_list, type: choices, label: Which ways?, options: [{ key: fax, label: Fax }, { key: mail, label: Mail }], %s }
                  - { id: m_one, type: choice, label: Which one?, options: [{ key: one, label: One }, { key: two, label: Two }], %s }
                  - { id: m_same, type: text, label: What stays?, %s }
                  - { id: m_word, type: text, label: Why so?, %s }
            """;

    static final String AFTER = """
                  - { id: m_kind, type: long_text, label: How loud is it?, %s }
                  - { id: m_list, type: choices, label: Which ways?, options: [{ key: mail, label: Mail }, { key: call, label: Call }], %s }
                  - { id: m_one, type: choices, label: Which one?, options: [{ key: one, label: One }, { key: two, label: Two }], %s }
                  - { id: m_same, type: text, label: What stays?, %s }
                  - { id: m_word, type: text, label: Why is it so?, required: "false", %s }
                  - { id: m_new, type: text, label: What is new?, %s }
            """;

    private static final String REST = "help: A., example: B., why: C., law: Art. 35 GDPR, departments: [privacy]";

    private static final String CHECK = """
            checks:
              - { id: m_check, when: m_word != null, severity: blocker, message: Nobody says why., law: Art. 5 GDPR, question: m_word }
            """;

    @Autowired
    Company company;

    @Autowired
    Story story;

    @Autowired
    Pages pages;

    @Autowired
    QuestionnaireMoves moves;

    @Autowired
    ManyMoves many;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    private Questionnaires questionnaires;

    /** The version that assessments of these tests begin with; a newer one is in force. */
    int older() {
        if (questionnaires.files().keySet().stream().noneMatch(name -> name.endsWith("-older.yaml"))) {
            int version = questionnaires.latest("dpia").version() + 1;
            questionnaires.add(Map.of(
                    "templates/questionnaires/dpia-older.yaml", text(version, BEFORE, false),
                    "templates/questionnaires/dpia-newer.yaml", text(version + 1, AFTER, true)));
        }
        String older = questionnaires.files().get("templates/questionnaires/dpia-older.yaml");
        return DefinitionFile.read("dpia-older.yaml", older).version();
    }

    /** A new assessment in the questionnaire, on this version. */
    AssessmentId begunOn(int version) {
        AssessmentId id = story.inQuestionnaire();
        jdbc.sql("update assessment set questionnaire_version = ? where id = ?")
                .params(version, id.value())
                .update();
        return id;
    }

    /** Puts the shipped questionnaire with these questions at the end of its first section in force. */
    int inForce(String questions, boolean check) {
        int version = questionnaires.latest("dpia").version() + 1;
        questionnaires.add(
                Map.of("templates/questionnaires/dpia-" + version + "-test.yaml", text(version, questions, check)));
        return version;
    }

    private String text(int version, String questions, boolean check) {
        String shipped = questionnaires.files().get("templates/questionnaires/dpia.yaml");
        int second = shipped.indexOf("\n  - id: ", shipped.indexOf("\nsections:") + 20);
        String yaml = shipped.substring(0, second) + "\n"
                + questions.replace("%s", REST).stripTrailing() + shipped.substring(second);
        yaml = yaml.replaceFirst("version: \\d+", "version: " + version);
        return check ? yaml.replace("checks:\n", CHECK) : yaml;
    }

    Effects effects(PersonId person, AssessmentId id) {
        return company.as(person, () -> moves.effects(id)).orElseThrow();
    }

    boolean move(PersonId person, AssessmentId id, Effects read) {
        Supplier<Boolean> act = () -> moves.move(id, read.to(), read.mark());
        return company.as(person, act);
    }

    /** Everything that was ever answered, as stored. */
    List<String> history(AssessmentId id) {
        return jdbc.sql("select question_id || ' ' || version || ' ' || value::text from answer_history"
                        + " where assessment_id = ? order by 1")
                .param(id.value())
                .query(String.class)
                .list();
    }
}
