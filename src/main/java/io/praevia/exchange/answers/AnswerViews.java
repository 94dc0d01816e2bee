package io.praevia.exchange.answers;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.answers.Answers;
import io.praevia.assessment.answers.SavedAnswer;
import io.praevia.exchange.api.PersonView;
import io.praevia.identity.People;
import io.praevia.kernel.PersonId;
import io.praevia.questionnaire.AnswerCodec;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.Visibility;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Turns stored answers into what the API shows. */
@Component
class AnswerViews {

    private final Answers answers;
    private final Visibility visibility;
    private final AnswerCodec codec;
    private final People people;

    AnswerViews(Answers answers, Visibility visibility, AnswerCodec codec, People people) {
        this.answers = answers;
        this.visibility = visibility;
        this.codec = codec;
        this.people = people;
    }

    AnswerView.All all(Assessment assessment, String key) {
        Questionnaire questionnaire = answers.questionnaire(assessment, key, LocaleContextHolder.getLocale());
        Map<String, SavedAnswer> saved = answers.all(assessment, key);
        Set<Question> asked =
                new HashSet<>(visibility.visibleQuestions(questionnaire, answers.values(assessment, key)));
        var names = PersonView.names(
                people, saved.values().stream().map(SavedAnswer::by).toList());
        List<AnswerView.Item> items = questionnaire.sections().stream()
                .flatMap(section -> section.questions().stream()
                        .map(question -> new AnswerView.Item(
                                section.id(),
                                question.label(),
                                asked.contains(question),
                                question.options().stream()
                                        .map(Question.Option::key)
                                        .toList(),
                                view(question, Optional.ofNullable(saved.get(question.id())), names))))
                .toList();
        return new AnswerView.All(key, questionnaire.version(), items);
    }

    AnswerView one(Question question, Optional<SavedAnswer> saved) {
        return view(
                question,
                saved,
                PersonView.names(people, saved.stream().map(SavedAnswer::by).toList()));
    }

    private AnswerView view(Question question, Optional<SavedAnswer> saved, Function<PersonId, PersonView> names) {
        return new AnswerView(
                question.id(),
                question.type().fragment(),
                saved.flatMap(SavedAnswer::value).map(codec::write).orElse(null),
                saved.map(SavedAnswer::version).orElse(0),
                saved.map(SavedAnswer::by).map(names).orElse(null),
                saved.map(SavedAnswer::at).orElse(null));
    }
}
