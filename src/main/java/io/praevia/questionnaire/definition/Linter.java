package io.praevia.questionnaire.definition;

import io.praevia.questionnaire.Expressions;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.QuestionType;
import io.praevia.questionnaire.Questionnaire;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what a schema cannot see: repeated ids, missing options, dangling names and circles in conditions. */
final class Linter {

    private static final Set<QuestionType> WITH_OPTIONS = Set.of(QuestionType.CHOICE, QuestionType.CHOICES);

    private final Questionnaire questionnaire;
    private final Expressions expressions;
    private final Map<String, Question> byId = new HashMap<>();
    private final List<String> faults = new ArrayList<>();

    Linter(Questionnaire questionnaire, Expressions expressions) {
        this.questionnaire = questionnaire;
        this.expressions = expressions;
        questionnaire.questions().forEach(question -> byId.putIfAbsent(question.id(), question));
    }

    /** One sentence per fault, each with the question and what to do. */
    List<String> faults() {
        unique("the questionnaire", questionnaire.sections(), Questionnaire.Section::id);
        unique("the questionnaire", questionnaire.questions(), Question::id);
        questionnaire.questions().forEach(this::check);
        if (faults.isEmpty()) questionnaire.questions().forEach(this::checkCircle);
        return List.copyOf(faults);
    }

    private void check(Question question) {
        String place = "question " + question.id();
        checkOptions(place, question.type(), question.options());
        if ((question.type() == QuestionType.TABLE) == question.columns().isEmpty())
            faults.add(place + ": columns belong to a table, and a table needs them. Add columns or change the type.");
        unique(place, question.columns(), Question.Column::id);
        for (Question.Column column : question.columns())
            checkOptions(place + ", column " + column.id(), column.type(), column.options());
        if (question.when() != null) checkCondition(place + ", when", question.when());
        checkCondition(place + ", required", question.required());
    }

    private void checkOptions(String place, QuestionType type, List<Question.Option> options) {
        if (WITH_OPTIONS.contains(type) == options.isEmpty())
            faults.add(place + ": options belong to choice and choices, and these need them."
                    + " Add options or change the type.");
        unique(place, options, Question.Option::key);
    }

    private void checkCondition(String place, String feel) {
        FeelNames names = FeelNames.in(feel);
        for (String name : names.questions()) if (!byId.containsKey(name)) dangling(place, name);
        Set<String> columns = names.questions().stream()
                .map(byId::get)
                .filter(java.util.Objects::nonNull)
                .flatMap(question -> question.columns().stream())
                .map(Question.Column::id)
                .collect(Collectors.toSet());
        for (String name : names.inFilters())
            if (!byId.containsKey(name) && !columns.contains(name)) dangling(place, name);
        checkReadable(place, feel);
    }

    private void dangling(String place, String name) {
        faults.add(place + ": nothing is called \"" + name + "\". Use the id of a question of this questionnaire"
                + " or, inside [ ], of a column of the table before it.");
    }

    private void checkReadable(String place, String feel) {
        Map<String, @Nullable Object> unanswered = new HashMap<>();
        byId.keySet().forEach(id -> unanswered.put(id, null));
        try {
            expressions.evaluate(feel, unanswered);
        } catch (IllegalArgumentException e) {
            faults.add(place + ": \"" + feel + "\" is not readable FEEL: " + e.getMessage());
        }
    }

    private void checkCircle(Question start) {
        Set<String> reached = new HashSet<>();
        List<String> open = new ArrayList<>(asks(start.id()));
        while (!open.isEmpty()) {
            String id = open.remove(open.size() - 1);
            if (id.equals(start.id())) {
                faults.add("question " + id + ", when: the condition depends on itself through other questions."
                        + " Break the circle.");
                return;
            }
            if (reached.add(id)) open.addAll(asks(id));
        }
    }

    private Set<String> asks(String id) {
        Question question = byId.get(id);
        String when = question == null ? null : question.when();
        return when == null ? Set.of() : FeelNames.in(when).all();
    }

    private <T> void unique(String place, List<T> things, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        for (T thing : things)
            if (!seen.add(id.apply(thing)))
                faults.add(place + ": \"" + id.apply(thing) + "\" is used twice. Give each its own id.");
    }
}
