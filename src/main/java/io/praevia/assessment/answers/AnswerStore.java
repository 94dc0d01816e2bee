package io.praevia.assessment.answers;

import io.praevia.assessment.Assessment;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.questionnaire.AnswerCodec;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of answers and their history. */
@Component
class AnswerStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AnswerCodec codec;
    private final Clock clock;

    AnswerStore(JdbcClient jdbc, JsonMapper json, AnswerCodec codec, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.codec = codec;
        this.clock = clock;
    }

    /** Answers to questions that the questionnaire still has, in its order. */
    Map<String, SavedAnswer> all(Assessment assessment, Questionnaire questionnaire) {
        Map<String, Question> questions = new LinkedHashMap<>();
        questionnaire.questions().forEach(question -> questions.put(question.id(), question));
        Map<String, SavedAnswer> stored = new LinkedHashMap<>();
        jdbc.sql("select question_id, value::text as value, version, answered_by, answered_at from answer"
                        + " where assessment_id = ? and questionnaire = ?")
                .params(assessment.id().value(), questionnaire.key())
                .query(row -> {
                    Question question = questions.get(row.getString("question_id"));
                    if (question != null) {
                        put(stored, question, row);
                    }
                });
        Map<String, SavedAnswer> ordered = new LinkedHashMap<>();
        questions.keySet().stream().filter(stored::containsKey).forEach(id -> ordered.put(id, stored.get(id)));
        return ordered;
    }

    /** The answer, its row locked until the transaction ends. */
    Optional<SavedAnswer> lock(AssessmentId assessment, String questionnaire, Question question) {
        return jdbc.sql("select value::text as value, version, answered_by, answered_at from answer"
                        + " where assessment_id = ? and questionnaire = ? and question_id = ? for update")
                .params(assessment.value(), questionnaire, question.id())
                .query((row, n) -> saved(question, row))
                .optional();
    }

    /** Returns false if somebody else wrote this version first. */
    boolean write(AssessmentId assessment, String questionnaire, String question, SavedAnswer answer) {
        String value = json.writeValueAsString(node(answer));
        int changed = jdbc.sql("""
                        insert into answer (assessment_id, questionnaire, question_id, value, version, answered_by, answered_at)
                        values (:id, :questionnaire, :question, :value::jsonb, :version, :by, :at)
                        on conflict (assessment_id, questionnaire, question_id) do update
                        set value = excluded.value, version = excluded.version, answered_by = excluded.answered_by,
                            answered_at = excluded.answered_at where answer.version = excluded.version - 1""")
                .param("id", assessment.value())
                .param("questionnaire", questionnaire)
                .param("question", question)
                .param("value", value)
                .param("version", answer.version())
                .param("by", answer.by().value())
                .param("at", answer.at().atOffset(ZoneOffset.UTC))
                .update();
        if (changed == 0) {
            return false;
        }
        jdbc.sql("insert into answer_history (assessment_id, questionnaire, question_id, version, value, answered_by,"
                        + " answered_at, questionnaire_version) select id, ?, ?, ?, ?::jsonb, ?, ?, case ?"
                        + " when 'screening' then screening_version else questionnaire_version end"
                        + " from assessment where id = ?")
                .params(
                        questionnaire,
                        question,
                        answer.version(),
                        value,
                        answer.by().value(),
                        answer.at().atOffset(ZoneOffset.UTC),
                        questionnaire,
                        assessment.value())
                .update();
        return true;
    }

    Optional<AnswerValue> at(AssessmentId assessment, String questionnaire, Question question, int version) {
        return jdbc.sql("select value::text as value, version, answered_by, answered_at from answer_history"
                        + " where assessment_id = ? and questionnaire = ? and question_id = ? and version = ?")
                .params(assessment.value(), questionnaire, question.id(), version)
                .query((row, n) -> saved(question, row))
                .optional()
                .flatMap(SavedAnswer::value);
    }

    /** Every version of an answer, newest first, each read with the question that it was written for. */
    List<AnswerHistory.Version> history(
            AssessmentId assessment, String questionnaire, String question, IntFunction<Optional<Question>> asked) {
        return jdbc
                .sql("select value::text as value, version, answered_by, answered_at, questionnaire_version"
                        + " from answer_history where assessment_id = ? and questionnaire = ? and question_id = ?"
                        + " order by version desc")
                .params(assessment.value(), questionnaire, question)
                .query((row, n) -> {
                    Question then =
                            asked.apply(row.getInt("questionnaire_version")).orElse(null);
                    return Optional.ofNullable(then == null ? null : new AnswerHistory.Version(saved(then, row), then));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    SavedAnswer next(Optional<SavedAnswer> before, Optional<AnswerValue> value, PersonId by) {
        return new SavedAnswer(value, before.map(SavedAnswer::version).orElse(0) + 1, by, clock.instant());
    }

    private void put(Map<String, SavedAnswer> into, Question question, ResultSet row) {
        try {
            into.put(question.id(), saved(question, row));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private SavedAnswer saved(Question question, ResultSet row) throws SQLException {
        JsonNode stored = json.readTree(row.getString("value"));
        return new SavedAnswer(
                codec.parse(question, stored).value(),
                row.getInt("version"),
                new PersonId(row.getObject("answered_by", UUID.class)),
                row.getTimestamp("answered_at").toInstant());
    }

    private JsonNode node(SavedAnswer answer) {
        return answer.value().map(codec::write).orElse(json.nullNode());
    }
}
