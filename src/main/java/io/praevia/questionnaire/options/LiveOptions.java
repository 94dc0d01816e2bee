package io.praevia.questionnaire.options;

import io.praevia.questionnaire.AnswerText;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Question.Option;
import io.praevia.questionnaire.QuestionType;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.Visibility;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills in the options that a questionnaire file cannot hold, as they are at this moment. */
@Component
public class LiveOptions {

    private final Directory directory;
    private final Visibility visibility;

    public LiveOptions(Directory directory, Visibility visibility) {
        this.directory = directory;
        this.visibility = visibility;
    }

    /**
     * The questionnaire with rows, people and departments as options. A person or department that is not active any
     * more stays an option of the question that it answers.
     */
    public Questionnaire in(Questionnaire questionnaire, Map<String, AnswerValue> answers, Locale language) {
        if (questionnaire.questions().stream().noneMatch(LiveOptions::live)) return questionnaire;
        boolean rows = questionnaire.questions().stream().anyMatch(LiveOptions::fromRows);
        Map<String, AnswerValue> counting = rows ? visibility.visibleAnswers(questionnaire, answers) : answers;
        Filling filling = new Filling(questionnaire, answers, counting, language);
        return questionnaire.withSections(questionnaire.sections().stream()
                .map(section -> section.with(
                        section.questions().stream().map(filling::filled).toList()))
                .toList());
    }

    private static boolean live(Question question) {
        return live(question.type(), question.optionsFrom())
                || question.columns().stream().anyMatch(column -> live(column.type(), column.optionsFrom()));
    }

    private static boolean live(QuestionType type, @Nullable String from) {
        return from != null || type == QuestionType.PERSON || type == QuestionType.DEPARTMENT;
    }

    private static boolean fromRows(Question question) {
        return question.optionsFrom() != null
                || question.columns().stream().anyMatch(column -> column.optionsFrom() != null);
    }

    private final class Filling {

        private final Questionnaire questionnaire;
        private final Map<String, AnswerValue> answers;
        private final Map<String, AnswerValue> counting;
        private final Locale language;
        private final Map<String, Question> done = new LinkedHashMap<>();
        private @Nullable List<Option> people;
        private @Nullable List<Option> departments;

        Filling(
                Questionnaire questionnaire,
                Map<String, AnswerValue> answers,
                Map<String, AnswerValue> counting,
                Locale language) {
            this.questionnaire = questionnaire;
            this.answers = answers;
            this.counting = counting;
            this.language = language;
        }

        Question filled(Question question) {
            if (!live(question)) return question;
            Question before = done.get(question.id());
            if (before != null) return before;
            done.put(question.id(), question);
            AnswerValue now = answers.get(question.id());
            List<Question.Column> columns = question.columns().stream()
                    .map(column -> live(column.type(), column.optionsFrom())
                            ? column.offering(
                                    options(column.type(), column.optionsFrom(), column.options(), cells(now, column)))
                            : column)
                    .toList();
            Stream<AnswerValue> own = Stream.ofNullable(now);
            Question filled = question.offering(
                    options(question.type(), question.optionsFrom(), question.options(), own), columns);
            done.put(question.id(), filled);
            return filled;
        }

        private List<Option> options(
                QuestionType type, @Nullable String from, List<Option> written, Stream<AnswerValue> now) {
            if (from != null) return rows(from);
            if (type == QuestionType.PERSON) return with(people(), now);
            return type == QuestionType.DEPARTMENT ? with(departments(), now) : written;
        }

        private List<Option> people() {
            if (people == null) people = directory.people();
            return people;
        }

        private List<Option> departments() {
            if (departments == null) departments = directory.departments();
            return departments;
        }

        private List<Option> rows(String from) {
            String[] names = from.split("\\.");
            Question table = questionnaire.question(names[0]).map(this::filled).orElse(null);
            if (table == null || !(counting.get(table.id()) instanceof AnswerValue.Table rows)) return List.of();
            return new AnswerText(language).rowLabels(table, rows, names[1]);
        }

        private List<Option> with(List<Option> active, Stream<AnswerValue> now) {
            Map<String, Option> all = new LinkedHashMap<>();
            active.forEach(option -> all.put(option.key(), option));
            now.forEach(value -> {
                if (value instanceof AnswerValue.Person person)
                    directory
                            .person(person.id().toString())
                            .ifPresent(name -> all.putIfAbsent(person.id().toString(), option(person.id() + "", name)));
                if (value instanceof AnswerValue.Department department)
                    directory
                            .department(department.id())
                            .ifPresent(name -> all.putIfAbsent(department.id(), option(department.id(), name)));
            });
            return List.copyOf(all.values());
        }
    }

    private static Option option(String key, String name) {
        return new Option(key, name, null);
    }

    private static Stream<AnswerValue> cells(@Nullable AnswerValue now, Question.Column column) {
        return now instanceof AnswerValue.Table table
                ? table.rows().stream()
                        .flatMap(row -> Stream.ofNullable(row.cells().get(column.id())))
                : Stream.empty();
    }
}
