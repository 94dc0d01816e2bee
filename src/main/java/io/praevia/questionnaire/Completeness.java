package io.praevia.questionnaire;

import io.praevia.questionnaire.answer.References;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is still to be answered; hidden questions and their answers never count. */
@Component
public class Completeness {

    private final Visibility visibility;

    public Completeness(Visibility visibility) {
        this.visibility = visibility;
    }

    /** Everything that stands between these answers and a complete questionnaire, in its order. */
    public List<Gap> gaps(Questionnaire questionnaire, Map<String, AnswerValue> answers) {
        return gaps(questionnaire, answers, visibility.visibleQuestions(questionnaire, answers));
    }

    /** How far each section is in which something is asked, in the order of the questionnaire. */
    public List<Progress> progress(Questionnaire questionnaire, Map<String, AnswerValue> answers) {
        List<Question> asked = visibility.visibleQuestions(questionnaire, answers);
        Set<String> visible = asked.stream().map(Question::id).collect(Collectors.toSet());
        Set<String> missing = gaps(questionnaire, answers, asked).stream()
                .map(Gap::questionId)
                .collect(Collectors.toSet());
        return questionnaire.sections().stream()
                .filter(section ->
                        section.questions().stream().map(Question::id).anyMatch(visible::contains))
                .map(section -> progress(section, visible, answers.keySet(), missing))
                .toList();
    }

    private List<Gap> gaps(Questionnaire questionnaire, Map<String, AnswerValue> answers, List<Question> asked) {
        Map<String, AnswerValue> counting = new LinkedHashMap<>(answers);
        counting.keySet().retainAll(asked.stream().map(Question::id).collect(Collectors.toSet()));
        Map<String, @Nullable Object> readable = Visibility.readable(questionnaire, counting);
        Map<String, String> sections = sections(questionnaire);
        List<Gap> gaps = new ArrayList<>();
        for (Question question : asked)
            reason(question, counting, readable)
                    .ifPresent(reason -> gaps.add(new Gap(sections.get(question.id()), question.id(), reason)));
        return gaps;
    }

    /** The section of each question, both by id. */
    private static Map<String, String> sections(Questionnaire questionnaire) {
        Map<String, String> sections = new HashMap<>();
        for (Questionnaire.Section section : questionnaire.sections())
            section.questions().forEach(question -> sections.put(question.id(), section.id()));
        return sections;
    }

    private static Progress progress(
            Questionnaire.Section section, Set<String> visible, Set<String> given, Set<String> missing) {
        List<String> asked = section.questions().stream()
                .map(Question::id)
                .filter(visible::contains)
                .toList();
        int touched = (int) asked.stream().filter(given::contains).count();
        int answered = (int) asked.stream()
                .filter(id -> given.contains(id) && !missing.contains(id))
                .count();
        boolean open = asked.stream().anyMatch(missing::contains);
        Status status = touched > 0 && !open ? Status.DONE : touched > 0 ? Status.IN_PROGRESS : Status.NOT_STARTED;
        double left = section.questions().stream()
                .filter(question -> visible.contains(question.id()) && !given.contains(question.id()))
                .mapToDouble(Question::minutesToAnswer)
                .sum();
        return new Progress(section.id(), answered, asked.size(), status, (int) Math.ceil(left));
    }

    private Optional<Reason> reason(
            Question question, Map<String, AnswerValue> counting, Map<String, @Nullable Object> readable) {
        @Nullable AnswerValue answer = counting.get(question.id());
        if (answer != null && References.broken(question, answer, counting)) return Optional.of(Reason.CHOOSE_AGAIN);
        if (answer instanceof AnswerValue.Table table) return emptyCells(question, table);
        if (answer != null || !visibility.required(question, readable)) return Optional.empty();
        return Optional.of(question.type() == QuestionType.TABLE ? Reason.NO_ROWS : Reason.UNANSWERED);
    }

    private static Optional<Reason> emptyCells(Question question, AnswerValue.Table table) {
        if (table.rows().isEmpty()) return Optional.of(Reason.NO_ROWS);
        Set<String> needed = question.columns().stream()
                .filter(Question.Column::required)
                .map(Question.Column::id)
                .collect(Collectors.toSet());
        boolean complete =
                table.rows().stream().allMatch(row -> row.cells().keySet().containsAll(needed));
        return complete ? Optional.empty() : Optional.of(Reason.EMPTY_CELLS);
    }

    /** A question that needs an answer, and why; the message key is {@code field.gap.} with the reason. */
    public record Gap(String sectionId, String questionId, Reason reason) {}

    /** Why an answer is not complete. */
    public enum Reason {
        UNANSWERED,
        NO_ROWS,
        EMPTY_CELLS,
        CHOOSE_AGAIN
    }

    /**
     * Questions answered completely out of those asked in a section; optional ones count in the total.
     *
     * @param minutes that answering the others usually takes
     */
    public record Progress(String sectionId, int answered, int total, Status status, int minutes) {}

    /** State of a section; it is done when nothing required is missing. */
    public enum Status {
        NOT_STARTED,
        IN_PROGRESS,
        DONE
    }
}
