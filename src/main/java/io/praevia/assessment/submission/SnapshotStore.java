package io.praevia.assessment.submission;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.identity.CurrentPerson;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.questionnaire.AnswerCodec;
import io.praevia.questionnaire.Visibility;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Snapshots of what was sent: visible answers and the parts of other modules. */
@Component
class SnapshotStore {

    private final JdbcClient jdbc;
    private final Snapshooter snapshooter;
    private final JsonMapper json;
    private final Clock clock;
    private final CurrentPerson current;

    SnapshotStore(JdbcClient jdbc, Snapshooter snapshooter, JsonMapper json, Clock clock, CurrentPerson current) {
        this.jdbc = jdbc;
        this.snapshooter = snapshooter;
        this.json = json;
        this.clock = clock;
        this.current = current;
    }

    /** Takes the next snapshot and returns its number, from 1. */
    int take(Assessment assessment) {
        int number = jdbc.sql("update assessment set submission = submission + 1 where id = ? returning submission")
                .param(assessment.id().value())
                .query(Integer.class)
                .single();
        jdbc.sql("insert into submission (assessment_id, number, questionnaire_version, content, submitted_by,"
                        + " submitted_at) values (?, ?, ?, ?::jsonb, ?, ?)")
                .params(
                        assessment.id().value(),
                        number,
                        assessment.questionnaireVersion(),
                        json.writeValueAsString(snapshooter.content(assessment)),
                        current.id().value(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return number;
    }

    Optional<Submission> newest(AssessmentId id) {
        return jdbc.sql("select max(number) from submission where assessment_id = ?")
                .param(id.value())
                .query(Integer.class)
                .optional()
                .flatMap(number -> get(id, number));
    }

    Optional<Submission> get(AssessmentId id, int number) {
        return jdbc.sql(
                        "select number, questionnaire_version, content::text as content, submitted_by, submitted_at from submission"
                                + " where assessment_id = ? and number = ?")
                .params(id.value(), number)
                .query((row, n) -> new Submission(
                        row.getInt("number"),
                        row.getInt("questionnaire_version"),
                        json.readTree(row.getString("content")),
                        new PersonId(row.getObject("submitted_by", UUID.class)),
                        row.getTimestamp("submitted_at").toInstant()))
                .optional();
    }

    List<String> changedSince(AssessmentId id, int submission) {
        Optional<Submission> before = get(id, submission);
        Optional<Submission> now = newest(id);
        if (before.isEmpty() || now.isEmpty() || now.get().number() == submission) return List.of();
        return changed(before.get().content(), now.get().content());
    }

    /** What would differ from an earlier submission if the assessment were sent as it stands. */
    List<String> changedNow(Assessment assessment, int submission) {
        return get(assessment.id(), submission)
                .map(before -> changed(before.content(), snapshooter.content(assessment)))
                .orElse(List.of());
    }

    private static List<String> changed(JsonNode before, JsonNode now) {
        List<String> changed = new ArrayList<>();
        for (String group : List.of("answers", "parts")) {
            changed.addAll(differing(before.path(group), now.path(group)));
        }
        return changed;
    }

    private static List<String> differing(JsonNode before, JsonNode now) {
        TreeSet<String> keys = new TreeSet<>(before.propertyNames());
        keys.addAll(now.propertyNames());
        return keys.stream()
                .filter(key -> !before.path(key).equals(now.path(key)))
                .toList();
    }

    /** Puts the content of a snapshot together. */
    @Component
    static class Snapshooter {

        private final Answers answers;
        private final Visibility visibility;
        private final AnswerCodec codec;
        private final JsonMapper json;
        private final ObjectProvider<SubmissionPart> parts;

        Snapshooter(
                Answers answers,
                Visibility visibility,
                AnswerCodec codec,
                JsonMapper json,
                ObjectProvider<SubmissionPart> parts) {
            this.answers = answers;
            this.visibility = visibility;
            this.codec = codec;
            this.json = json;
            this.parts = parts;
        }

        ObjectNode content(Assessment assessment) {
            ObjectNode content = json.createObjectNode();
            ObjectNode answered = content.putObject("answers");
            visibility
                    .visibleAnswers(
                            answers.questionnaire(assessment, Assessments.DPIA),
                            answers.values(assessment, Assessments.DPIA))
                    .forEach((question, value) -> answered.set(question, codec.write(value)));
            ObjectNode added = content.putObject("parts");
            parts.orderedStream().forEach(part -> added.set(part.key(), part.snapshot(assessment)));
            return content;
        }
    }
}
