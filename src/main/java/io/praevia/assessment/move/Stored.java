package io.praevia.assessment.move;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.AnswerHistory;
import io.praevia.assessment.answers.Answers;
import io.praevia.assessment.answers.SavedAnswer;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.carry.Carried;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is stored for the questions of a newer version, as it was given. */
@Component
record Stored(Answers answers, AnswerHistory history) {

    /** Answers that the newer version asks for, each with its question; one that comes back has that of its own time. */
    Map<String, Was> of(Assessment assessment, Questionnaire before, Questionnaire now, Locale language) {
        Map<String, Was> stored = new LinkedHashMap<>();
        Map<String, SavedAnswer> saved = answers.all(assessment, before);
        for (String id : answers.all(assessment, now).keySet()) {
            Optional<Question> asked = before.question(id);
            Optional<Was> was = asked.isPresent()
                    ? saved.get(id).value().map(value -> new Was(asked.get(), value))
                    : history.versions(assessment, Assessments.DPIA, id, language).stream()
                            .findFirst()
                            .flatMap(last -> last.saved().value().map(value -> new Was(last.question(), value)));
            was.ifPresent(one -> stored.put(id, one));
        }
        return stored;
    }

    /** An answer and the question that it was given to. */
    record Was(Question question, AnswerValue value) {}

    /** An answer that does not fit as it is, and what of it does. */
    record Rewrite(Was was, Carried carried) {}
}
