package io.praevia.support;

import io.praevia.kernel.AssessmentId;
import io.praevia.questionnaire.Questionnaires;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Assessments that are asked a questionnaire of the test's own; give it a start far ahead, so that nobody else gets it. */
@TestComponent
public class OtherQuestions {

    @Autowired
    private Story story;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Questionnaires questionnaires;

    /**
     * A new assessment of Anna's in the questionnaire.
     *
     * @param version the version that the text of the questionnaire names; its key is {@code dpia}
     */
    public AssessmentId inQuestionnaire(int version, String yaml) {
        questionnaires.add(Map.of("test-" + version + ".yaml", yaml));
        AssessmentId id = story.inQuestionnaire();
        jdbc.sql("update assessment set questionnaire_version = ? where id = ?")
                .params(version, id.value())
                .update();
        return id;
    }
}
