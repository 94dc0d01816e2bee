package io.praevia.assessment.answers;

import io.praevia.assessment.Assessment;
import io.praevia.identity.Allowed;
import io.praevia.questionnaire.AnswerCodec;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.options.LiveOptions;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Answers that somebody brings along from a file, into an assessment that has just begun. */
@Component
public class BroughtAnswers {

    private final Answers answers;
    private final AnswerCodec codec;
    private final LiveOptions options;
    private final MovedAnswers writing;

    BroughtAnswers(Answers answers, AnswerCodec codec, LiveOptions options, MovedAnswers writing) {
        this.answers = answers;
        this.codec = codec;
        this.options = options;
        this.writing = writing;
    }

    /**
     * Writes them as the current person's; the caller has just made the assessment.
     *
     * @param given answers as {@link AnswerCodec} writes them, by question
     * @return the questions whose answer does not fit here, because they are asked otherwise or name somebody unknown
     */
    @Allowed.Internal
    public Set<String> bring(Assessment assessment, String questionnaire, Map<String, JsonNode> given) {
        Questionnaire written = answers.written(assessment, questionnaire, Locale.ENGLISH);
        Map<String, AnswerValue> read = read(written, given);
        Map<String, AnswerValue> fitting = read(options.in(written, read, Locale.ENGLISH), given);
        Map<String, AnswerValue> there = answers.values(assessment, questionnaire);
        for (Question question : written.questions()) {
            AnswerValue value = fitting.get(question.id());
            if (value != null && !value.equals(there.get(question.id()))) {
                writing.write(assessment.id(), questionnaire, question, value);
            }
        }
        Set<String> left = new LinkedHashSet<>(given.keySet());
        left.removeAll(fitting.keySet());
        return left;
    }

    private Map<String, AnswerValue> read(Questionnaire questionnaire, Map<String, JsonNode> given) {
        Map<String, AnswerValue> values = new LinkedHashMap<>();
        given.forEach((id, node) -> questionnaire
                .question(id)
                .map(question -> codec.parse(question, node))
                .flatMap(AnswerCodec.Result::value)
                .ifPresent(value -> values.put(id, value)));
        return values;
    }
}
