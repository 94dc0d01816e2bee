package io.praevia.assessment.reuse;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.assessment.answers.CarriedAnswers;
import io.praevia.assessment.answers.SavedAnswer;
import io.praevia.assessment.reuse.Suggestion.Found;
import io.praevia.assessment.reuse.Suggestion.Kind;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.Visibility;
import io.praevia.questionnaire.carry.Carried;
import io.praevia.questionnaire.carry.Carrying;
import io.praevia.questionnaire.carry.WrittenAnswers;
import io.praevia.register.RegisterEntries;
import io.praevia.register.RegisterField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What earlier assessments and register entries can offer to an assessment's questions. */
@Component
record Sources(
        RegisterEntries register,
        Answers answers,
        CarriedAnswers carried,
        Visibility visibility,
        Carrying carrying,
        WrittenAnswers written) {

    /** Every answer that counted there; "not sure" is worth no second look. */
    List<Found> answersOf(Assessment earlier, Assessment now, String key) {
        Questionnaire before = answers.questionnaire(earlier, key);
        Questionnaire asked = answers.questionnaire(now, key);
        var counting =
                visibility.visibleAnswers(before, answers.values(earlier, key)).keySet();
        List<Found> found = new ArrayList<>();
        answers.all(earlier, key)
                .forEach((id, saved) -> saved.value()
                        .filter(value -> counting.contains(id) && !(value instanceof AnswerValue.NotSure))
                        .ifPresent(value -> found.add(found(
                                before.question(id).orElseThrow(),
                                asked.question(id),
                                value,
                                source(earlier, saved)))));
        return found;
    }

    /** What the entry's fields say, read back into the questions that fill them. */
    List<Found> fieldsOf(RegisterEntries.Entry entry, Assessment now) {
        Suggestion.Source source =
                new Suggestion.Source(Kind.REGISTER, Optional.of(entry.id().value()), entry.name(), entry.changedAt());
        List<Question> questions = answers.questionnaire(now, Assessments.DPIA).questions();
        List<Found> found = new ArrayList<>();
        for (Question question : questions) {
            boolean alone = questions.stream()
                            .filter(other -> question.register() != null
                                    && question.register().equals(other.register()))
                            .count()
                    == 1;
            List<String> lines = alone ? lines(entry, question) : List.of();
            if (!lines.isEmpty()) {
                Carried carried = written.fromLines(question, lines, Locale.ENGLISH);
                found.add(new Found(question.id(), carried.value(), carried.lost(), source));
            }
        }
        return found;
    }

    private Found found(Question before, Optional<Question> now, AnswerValue value, Suggestion.Source source) {
        if (now.isEmpty()) {
            return new Found(before.id(), Optional.empty(), List.of(before.label()), source);
        }
        Carried carried = carrying.over(before, now.get(), value);
        return new Found(before.id(), carried.value(), carried.lost(), source);
    }

    private static Suggestion.Source source(Assessment earlier, SavedAnswer saved) {
        return new Suggestion.Source(
                Kind.ASSESSMENT, Optional.of(earlier.id().value()), earlier.reference(), saved.at());
    }

    private static List<String> lines(RegisterEntries.Entry entry, Question question) {
        return Arrays.stream(RegisterField.values())
                .filter(field -> field.key().equals(question.register()))
                .findFirst()
                .map(field -> entry.content().lines(field))
                .orElse(List.of());
    }
}
