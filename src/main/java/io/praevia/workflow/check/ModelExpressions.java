package io.praevia.workflow.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The few forms that an expression of a diagram may have: variables, comparisons, calls of the listed methods. */
final class ModelExpressions {

    private static final int LONGEST = 300;
    private static final Pattern MARKED = Pattern.compile("[$#]\\{");
    private static final Pattern PART = Pattern.compile("[$#]\\{([^{}]*)}");
    private static final Pattern TOKEN = Pattern.compile("\\s*(?:([A-Za-z_]\\w*)|('[^'\\\\]*'|\"[^\"\\\\]*\")"
            + "|(-?\\d{1,9}(?:\\.\\d{1,6})?)|(==|!=|<=|>=|&&|\\|\\||[<>!(),.]))");
    private static final Set<String> OPERATORS =
            Set.of("eq", "ne", "lt", "gt", "le", "ge", "and", "or", "not", "empty", "true", "false", "null");

    private final Set<String> variables;
    private final Map<String, Set<String>> methods;

    ModelExpressions(Set<String> variables, Map<String, Set<String>> methods) {
        this.variables = variables;
        this.methods = methods;
    }

    static boolean marked(String text) {
        return MARKED.matcher(text).find();
    }

    /** What in the text, which may hold expressions, is not allowed; empty when all is. */
    Optional<String> refusal(String text) {
        if (text.length() > LONGEST) return Optional.of(text.substring(0, 40) + "…");
        Matcher part = PART.matcher(text);
        StringBuilder rest = new StringBuilder();
        while (part.find()) {
            Optional<String> wrong = inside(part.group(1));
            if (wrong.isPresent()) return wrong;
            part.appendReplacement(rest, "");
        }
        part.appendTail(rest);
        return marked(rest.toString()) ? Optional.of(text) : Optional.empty();
    }

    /** True if the text is one expression and nothing else. */
    static boolean whole(String text) {
        return PART.matcher(text.strip()).matches();
    }

    private Optional<String> inside(String expression) {
        List<String> tokens = new ArrayList<>();
        Matcher token = TOKEN.matcher(expression);
        int at = 0;
        while (at < expression.length() && token.find(at) && token.start() == at) {
            tokens.add(token.group().strip());
            at = token.end();
        }
        if (tokens.isEmpty() || !expression.substring(at).isBlank()) return Optional.of(expression.strip());
        return names(tokens);
    }

    private Optional<String> names(List<String> tokens) {
        for (int at = 0; at < tokens.size(); at++) {
            String name = tokens.get(at);
            boolean dotted = at + 1 < tokens.size() && tokens.get(at + 1).equals(".");
            boolean called = at + 1 < tokens.size() && tokens.get(at + 1).equals("(");
            if (name.equals(".")) return Optional.of("." + (at + 1 < tokens.size() ? tokens.get(at + 1) : ""));
            if (!Character.isLetter(name.charAt(0)) && name.charAt(0) != '_') continue;
            if (dotted) {
                String call = at + 3 < tokens.size() && tokens.get(at + 3).equals("(") ? tokens.get(at + 2) : "";
                if (!methods.getOrDefault(name, Set.of()).contains(call))
                    return Optional.of(name + "." + (at + 2 < tokens.size() ? tokens.get(at + 2) : ""));
                at += 2;
            } else if (!OPERATORS.contains(name) && (called || !variables.contains(name))) return Optional.of(name);
        }
        return Optional.empty();
    }
}
