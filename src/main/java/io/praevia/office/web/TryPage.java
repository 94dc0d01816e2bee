package io.praevia.office.web;

import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.LegalChecks;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.QuestionType;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.Visibility;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** What a project with these answers would be asked, and what the law's checks would say. */
record TryPage(
        List<Question> choosable,
        Map<String, List<String>> chosen,
        List<Section> sections,
        int asked,
        int total,
        List<LegalChecks.Found> checks) {

    private static final Set<QuestionType> CHOOSABLE =
            Set.of(QuestionType.YES_NO, QuestionType.CHOICE, QuestionType.CHOICES, QuestionType.SCALE);

    static TryPage of(
            Questionnaire whole,
            MultiValueMap<String, String> sent,
            Map<String, AnswerValue> given,
            Visibility visibility,
            LegalChecks legal) {
        List<Question> choosable = whole.questions().stream()
                .filter(question -> CHOOSABLE.contains(question.type()) && question.optionsFrom() == null)
                .toList();
        Map<String, AnswerValue> answers = new LinkedHashMap<>(given);
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        for (Question question : choosable) {
            List<String> keys = sent.getOrDefault(question.id(), keys(given.get(question.id()))).stream()
                    .filter(key -> !key.isEmpty())
                    .toList();
            chosen.put(question.id(), keys);
            if (keys.isEmpty()) answers.remove(question.id());
            else answers.put(question.id(), value(question, keys));
        }
        Set<Question> asked = new HashSet<>(visibility.visibleQuestions(whole, answers));
        List<Section> sections = whole.sections().stream()
                .map(section -> new Section(
                        section.title(),
                        section.questions().stream().filter(asked::contains).toList(),
                        section.questions().size()))
                .toList();
        return new TryPage(
                choosable, chosen, sections, asked.size(), whole.questions().size(), legal.found(whole, answers));
    }

    private static List<String> keys(AnswerValue value) {
        if (value instanceof AnswerValue.YesNo yesNo) return List.of(yesNo.yes() ? "yes" : "no");
        if (value instanceof AnswerValue.Choice choice) return List.of(choice.key());
        if (value instanceof AnswerValue.Choices choices) return choices.keys();
        if (value instanceof AnswerValue.Scale scale) return List.of(Integer.toString(scale.step()));
        return value instanceof AnswerValue.NotSure ? List.of(AnswerValue.NOT_SURE) : List.of();
    }

    private static AnswerValue value(Question question, List<String> keys) {
        if (keys.contains(AnswerValue.NOT_SURE)) return new AnswerValue.NotSure();
        return switch (question.type()) {
            case YES_NO -> new AnswerValue.YesNo(keys.contains("yes"));
            case CHOICES -> new AnswerValue.Choices(keys);
            case SCALE -> new AnswerValue.Scale(keys.get(0).matches("[1-7]") ? Integer.parseInt(keys.get(0)) : 1);
            default -> new AnswerValue.Choice(keys.get(0));
        };
    }

    /** A section with the questions that would be asked. */
    record Section(String title, List<Question> asked, int total) {}
}
