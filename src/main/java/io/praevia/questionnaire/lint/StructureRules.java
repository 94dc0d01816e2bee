package io.praevia.questionnaire.lint;

import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.QuestionType;
import io.praevia.questionnaire.Questionnaire;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Ids used twice, and parts that a type of question needs or cannot have. */
final class StructureRules {

    private static final Set<QuestionType> WITH_OPTIONS = Set.of(QuestionType.CHOICE, QuestionType.CHOICES);

    private final Subject subject;

    private StructureRules(Subject subject) {
        this.subject = subject;
    }

    static void check(Subject subject) {
        new StructureRules(subject).check();
    }

    private void check() {
        Questionnaire own = subject.own();
        unique("the questionnaire", own.sections(), Questionnaire.Section::id);
        unique("the questionnaire", own.questions(), Question::id);
        unique("checks", own.checks(), Questionnaire.Check::id);
        own.questions().forEach(this::check);
        for (Questionnaire.Check check : own.checks())
            if (!subject.readable().containsKey(check.question())) missing("check " + check.id(), check.question());
    }

    private void check(Question question) {
        String place = Subject.place(question);
        Asked asked = new Asked(place, question.type(), question.options(), question.optionsFrom(), question.steps());
        checkChoice(asked);
        if ((question.type() == QuestionType.TABLE) == question.columns().isEmpty())
            subject.error(place, "lint.columns");
        unique(place, question.columns(), Question.Column::id);
        for (Question.Column column : question.columns())
            checkChoice(new Asked(
                    place + ", column " + column.id(),
                    column.type(),
                    column.options(),
                    column.optionsFrom(),
                    column.steps()));
        String other = question.answeredBy();
        if (other != null && !subject.readable().containsKey(other)) missing(place + ", answered_by", other);
    }

    private void checkChoice(Asked asked) {
        int sources = (asked.options().isEmpty() ? 0 : 1) + (asked.from() == null ? 0 : 1);
        if (sources != (WITH_OPTIONS.contains(asked.type()) ? 1 : 0)) subject.error(asked.place(), "lint.options");
        if ((asked.type() == QuestionType.SCALE) == asked.steps().isEmpty()) subject.error(asked.place(), "lint.steps");
        unique(asked.place(), asked.options(), Question.Option::key);
        if (asked.from() != null) checkSource(asked.place(), asked.from(), new HashSet<>());
    }

    /** The table and column that options come from, and theirs in turn. */
    private void checkSource(String place, String from, Set<String> passed) {
        if (!passed.add(from)) {
            subject.error(place, "lint.options-from.circle", from);
            return;
        }
        String[] names = from.split("\\.");
        Optional<Question.Column> column =
                Optional.ofNullable(subject.readable().get(names[0])).flatMap(table -> table.column(names[1]));
        if (column.isEmpty()) subject.error(place, "lint.options-from", from);
        else if (column.get().optionsFrom() != null)
            checkSource(place, column.get().optionsFrom(), passed);
    }

    private void missing(String place, String name) {
        subject.error(place, "lint.dangling-id", name);
    }

    private <T> void unique(String place, List<T> things, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        for (T thing : things) if (!seen.add(id.apply(thing))) subject.error(place, "lint.same-id", id.apply(thing));
    }

    /** A question or a column, as far as choosing goes. */
    private record Asked(
            String place,
            QuestionType type,
            List<Question.Option> options,
            @Nullable String from,
            List<String> steps) {}
}
