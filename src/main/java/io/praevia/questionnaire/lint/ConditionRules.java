package io.praevia.questionnaire.lint;

import io.praevia.kernel.text.Message;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.definition.FeelBounds;
import io.praevia.questionnaire.definition.FeelNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Conditions that cannot be read, might not end, read names that do not exist, or depend on themselves. */
final class ConditionRules {

    private final Subject subject;

    private ConditionRules(Subject subject) {
        this.subject = subject;
    }

    static void check(Subject subject) {
        new ConditionRules(subject).check();
    }

    private void check() {
        int before = subject.found().size();
        Questionnaire own = subject.own();
        condition("when", own.when());
        for (Questionnaire.Section section : own.sections())
            condition("section " + section.id() + ", when", section.when());
        for (Question question : own.questions()) {
            condition(Subject.place(question) + ", when", question.when());
            condition(Subject.place(question) + ", required", question.required());
        }
        own.checks().forEach(check -> condition("check " + check.id() + ", when", check.when()));
        if (subject.found().size() == before) own.questions().forEach(this::circle);
    }

    private void condition(String place, @Nullable String feel) {
        if (feel == null) return;
        Optional<Message> refusal = FeelBounds.refusal(feel);
        if (refusal.isPresent()) subject.error(place, "lint.feel-bounds", refusal.get());
        else if (readable(place, feel)) names(place, feel);
    }

    private void names(String place, String feel) {
        FeelNames names = FeelNames.in(feel);
        Map<String, Question> known = subject.readable();
        for (String name : names.questions()) if (!known.containsKey(name)) dangling(place, name);
        Set<String> columns = names.questions().stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .flatMap(question -> question.columns().stream())
                .map(Question.Column::id)
                .collect(Collectors.toSet());
        for (String name : names.inFilters())
            if (!known.containsKey(name) && !columns.contains(name)) dangling(place, name);
        Comparisons.unknownAnswers(feel, known)
                .forEach(unknown -> subject.error(
                        place, "lint.unknown-answer", unknown.name(), unknown.value(), unknown.offered()));
    }

    private void dangling(String place, String name) {
        subject.error(place, "lint.dangling-id.condition", name);
    }

    private boolean readable(String place, String feel) {
        Map<String, @Nullable Object> unanswered = new HashMap<>();
        subject.readable().keySet().forEach(id -> unanswered.put(id, null));
        try {
            subject.expressions().evaluate(feel, unanswered);
            return true;
        } catch (IllegalArgumentException e) {
            subject.error(place, "lint.feel-syntax.why", feel, String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void circle(Question start) {
        Set<String> reached = new HashSet<>();
        List<String> open = new ArrayList<>(asks(start.id()));
        while (!open.isEmpty()) {
            String id = open.remove(open.size() - 1);
            if (id.equals(start.id())) {
                subject.error(Subject.place(start) + ", when", "lint.circle");
                return;
            }
            if (reached.add(id)) open.addAll(asks(id));
        }
    }

    private Set<String> asks(String id) {
        Question question = subject.readable().get(id);
        Set<String> asks = new HashSet<>();
        if (question == null) return asks;
        if (question.when() != null) asks.addAll(FeelNames.in(question.when()).all());
        if (question.answeredBy() != null) asks.add(question.answeredBy());
        subject.own().sections().stream()
                .filter(section -> section.when() != null && section.questions().contains(question))
                .forEach(section -> asks.addAll(
                        FeelNames.in(Objects.requireNonNull(section.when())).all()));
        return asks;
    }
}
