package io.praevia.assessment.reuse;

import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.questionnaire.AnswerCodec;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Rows of suggestions; one that is answered in any way is settled, whoever answered. */
@Component
class SuggestionStore {

    private static final String OPEN = """
            select question_id, value::text as value, lost, source, source_id, source_name, given_at from suggestion s
             where assessment_id = ? and questionnaire = ? and settled_at is null
               and not exists (select from answer a where a.assessment_id = s.assessment_id
                                  and a.questionnaire = s.questionnaire and a.question_id = s.question_id)""";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AnswerCodec codec;
    private final Clock clock;

    SuggestionStore(JdbcClient jdbc, JsonMapper json, AnswerCodec codec, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.codec = codec;
        this.clock = clock;
    }

    /** Adds a suggestion; one that is there already stays. */
    void add(AssessmentId assessment, String questionnaire, Suggestion.Found found) {
        jdbc.sql("""
                        insert into suggestion (assessment_id, questionnaire, question_id, value, lost, source, source_id,
                            source_name, given_at) values (?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        assessment.value(),
                        questionnaire,
                        found.questionId(),
                        json.writeValueAsString(found.value().map(codec::write).orElse(null)),
                        found.lost().toArray(String[]::new),
                        found.source().kind().key(),
                        found.source().id().orElse(null),
                        found.source().name(),
                        found.source().at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Puts a suggestion in the place of an earlier one, left out or not; an answered question gets none. */
    boolean put(AssessmentId assessment, String questionnaire, Suggestion.Found found) {
        return jdbc.sql("""
                        insert into suggestion (assessment_id, questionnaire, question_id, value, lost, source, source_id,
                            source_name, given_at)
                        select a.id, :questionnaire, :question, :value::jsonb, '{}', :source, null, :name, :at
                          from assessment a
                         where a.id = :assessment
                           and not exists (select from answer where assessment_id = :assessment
                                              and questionnaire = :questionnaire and question_id = :question)
                        on conflict (assessment_id, questionnaire, question_id) do update
                           set value = excluded.value, lost = '{}', source = excluded.source, source_id = null,
                               source_name = excluded.source_name, given_at = excluded.given_at,
                               settled_by = null, settled_at = null""")
                        .param("assessment", assessment.value())
                        .param("questionnaire", questionnaire)
                        .param("question", found.questionId())
                        .param(
                                "value",
                                json.writeValueAsString(
                                        codec.write(found.value().orElseThrow())))
                        .param("source", found.source().kind().key())
                        .param("name", found.source().name())
                        .param("at", found.source().at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Those that wait for confirmation, in the order of the questionnaire. */
    List<Suggestion> open(AssessmentId assessment, Questionnaire questionnaire) {
        List<Row> rows = rows(assessment, questionnaire);
        List<Suggestion> open = new ArrayList<>();
        for (Question question : questionnaire.questions()) {
            rows.stream()
                    .filter(row -> row.questionId().equals(question.id()))
                    .findFirst()
                    .ifPresent(row -> codec.parse(question, json.readTree(row.value()))
                            .value()
                            .ifPresent(value -> open.add(new Suggestion(question, value, row.source(), row.lost()))));
        }
        return open;
    }

    /** Answers that could not be carried over and that nobody gave here since. */
    List<Suggestion.Lost> lost(AssessmentId assessment, Questionnaire questionnaire) {
        return rows(assessment, questionnaire).stream()
                .filter(row -> row.value().equals("null"))
                .map(row -> lost(questionnaire.question(row.questionId()), row))
                .toList();
    }

    void settle(AssessmentId assessment, String questionnaire, String question, PersonId by) {
        jdbc.sql("update suggestion set settled_by = ?, settled_at = ? where assessment_id = ? and questionnaire = ?"
                        + " and question_id = ? and settled_at is null")
                .params(
                        by.value(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        assessment.value(),
                        questionnaire,
                        question)
                .update();
    }

    private List<Row> rows(AssessmentId assessment, Questionnaire questionnaire) {
        return jdbc.sql(OPEN)
                .params(assessment.value(), questionnaire.key())
                .query(SuggestionStore::row)
                .list();
    }

    /** A question that is not asked any more stored its label as the only thing lost. */
    private static Suggestion.Lost lost(Optional<Question> question, Row row) {
        return question.map(q -> new Suggestion.Lost(q.label(), row.lost(), row.source()))
                .orElseGet(() -> new Suggestion.Lost(String.join(", ", row.lost()), List.of(), row.source()));
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getString("question_id"),
                row.getString("value"),
                List.of((String[]) row.getArray("lost").getArray()),
                new Suggestion.Source(
                        Suggestion.Kind.of(row.getString("source")),
                        Optional.ofNullable(row.getObject("source_id", UUID.class)),
                        row.getString("source_name"),
                        row.getTimestamp("given_at").toInstant()));
    }

    private record Row(String questionId, String value, List<String> lost, Suggestion.Source source) {}
}
