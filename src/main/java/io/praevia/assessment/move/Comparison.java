package io.praevia.assessment.move;

import io.praevia.assessment.move.Effects.What;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Question.Column;
import io.praevia.questionnaire.Question.Option;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.register.RegisterField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** How questions of two versions differ. */
final class Comparison {

    private Comparison() {}

    static Set<What> of(Question before, Question now) {
        Set<What> what = EnumSet.noneOf(What.class);
        if (!words(before).equals(words(now))) what.add(What.WORDS);
        if (before.type() != now.type() || !keys(before).equals(keys(now))) what.add(What.OPTIONS);
        if (!before.required().equals(now.required())) what.add(What.REQUIRED);
        if (!Objects.equals(before.when(), now.when())) what.add(What.CONDITION);
        if (!Set.copyOf(before.departments()).equals(Set.copyOf(now.departments()))) what.add(What.DEPARTMENTS);
        return what;
    }

    /** Fields of the register that other questions fill than before, or the same ones of another kind. */
    static List<RegisterField> register(Questionnaire before, Questionnaire now, Set<String> touched) {
        return Arrays.stream(RegisterField.values())
                .filter(field -> {
                    Set<String> filling = filling(before, field.key());
                    return !filling.equals(filling(now, field.key()))
                            || filling.stream().anyMatch(place -> touched.contains(place.split("[. ]")[0]));
                })
                .toList();
    }

    private static Set<String> filling(Questionnaire questionnaire, String field) {
        Set<String> filling = new TreeSet<>();
        for (Question question : questionnaire.questions()) {
            if (field.equals(question.register())) filling.add(question.id() + " " + question.type());
            question.columns().stream()
                    .filter(column -> field.equals(column.register()))
                    .forEach(column -> filling.add(question.id() + "." + column.id() + " " + column.type()));
        }
        return filling;
    }

    private static List<Object> words(Question question) {
        List<Object> words = new ArrayList<>(Arrays.asList(
                question.label(),
                question.help(),
                question.example(),
                question.why(),
                question.law(),
                question.unit(),
                question.steps()));
        question.options().forEach(option -> words.add(option.key() + "=" + option.label() + "/" + option.hint()));
        question.columns().forEach(column -> words.add(column.id() + "=" + column.label() + "/" + column.hint()));
        return words;
    }

    private static List<Object> keys(Question question) {
        List<Object> keys = new ArrayList<>(
                question.options().stream().map(Option::key).sorted().toList());
        keys.add(Arrays.asList(question.min(), question.max(), question.steps().size(), question.notSure()));
        for (Column column : question.columns())
            keys.add(Arrays.asList(
                    column.id(),
                    column.type(),
                    column.required(),
                    column.options().stream().map(Option::key).sorted().toList()));
        return keys;
    }
}
