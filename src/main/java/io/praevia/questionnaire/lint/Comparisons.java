package io.praevia.questionnaire.lint;

import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.QuestionType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Comparisons of a question with an answer, as they stand in a condition. */
final class Comparisons {

    private static final String VALUE = "(\"[^\"]*\"|\\btrue\\b|\\bfalse\\b)";
    private static final Pattern EQUAL = Pattern.compile("([a-z]\\w*(?:\\.[a-z]\\w*)?)\\s*!?=\\s*" + VALUE);
    private static final Pattern CONTAINS =
            Pattern.compile("list contains\\(\\s*([a-z]\\w*(?:\\.[a-z]\\w*)?)\\s*,\\s*" + VALUE);
    private static final Pattern AMONG = Pattern.compile("([a-z]\\w*(?:\\.[a-z]\\w*)?)\\s+in\\s*\\(([^()]*)\\)");
    private static final Pattern ONE = Pattern.compile(VALUE);

    private Comparisons() {}

    /** Each comparison with an answer that the question does not offer. */
    static List<Unknown> unknownAnswers(String feel, Map<String, Question> questions) {
        List<Unknown> unknown = new ArrayList<>();
        for (Compared compared : in(feel)) {
            Set<String> offered = offered(compared.name(), feel, questions);
            if (!offered.isEmpty() && !offered.contains(compared.value()))
                unknown.add(new Unknown(compared.name(), compared.value(), String.join(", ", offered)));
        }
        return unknown;
    }

    /** Name and value of each comparison. */
    static List<Compared> in(String feel) {
        List<Compared> found = new ArrayList<>();
        for (Pattern pattern : List.of(EQUAL, CONTAINS)) {
            Matcher match = pattern.matcher(feel);
            while (match.find()) found.add(new Compared(match.group(1), match.group(2)));
        }
        Matcher among = AMONG.matcher(feel);
        while (among.find()) {
            Matcher one = ONE.matcher(among.group(2));
            while (one.find()) found.add(new Compared(among.group(1), one.group(1)));
        }
        return found;
    }

    /** What can be answered, as FEEL writes it; empty when anything can, or when the name is not understood. */
    private static Set<String> offered(String name, String feel, Map<String, Question> questions) {
        Question question = questions.get(name);
        if (question != null) return offered(question.type(), question.options(), question.notSure());
        String last = name.substring(name.lastIndexOf('.') + 1);
        List<Question.Column> columns = questions.values().stream()
                .filter(table -> Pattern.compile("\\b" + table.id() + "\\b")
                        .matcher(feel)
                        .find())
                .flatMap(table -> table.column(last).stream())
                .toList();
        return columns.size() == 1
                ? offered(columns.get(0).type(), columns.get(0).options(), false)
                : Set.of();
    }

    private static Set<String> offered(QuestionType type, List<Question.Option> options, boolean notSure) {
        Set<String> offered = options.stream()
                .map(option -> quoted(option.key()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (type == QuestionType.YES_NO) offered.addAll(List.of("true", "false"));
        if (notSure && !offered.isEmpty()) offered.add(quoted(AnswerValue.NOT_SURE));
        return offered;
    }

    private static String quoted(String key) {
        return "\"" + key + "\"";
    }

    /** A comparison with an answer that nobody can give, and what could be given. */
    record Unknown(String name, String value, String offered) {}

    /** A question or cell, and the value that it is compared with as FEEL writes it. */
    record Compared(String name, String value) {}
}
