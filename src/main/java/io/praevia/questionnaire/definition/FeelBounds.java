package io.praevia.questionnaire.definition;

import io.praevia.kernel.text.Message;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a condition may be made of, so that it always ends soon: no loops, ranges, function definitions or regular
 * expressions, at most two quantifiers, little nesting.
 */
public final class FeelBounds {

    /** The longest condition that a person may write, in characters. */
    public static final int LONGEST = 500;

    private static final int MOST_QUANTIFIERS = 2;
    private static final int DEEPEST = 12;
    private static final Set<String> FUNCTIONS = Set.of(
            "not",
            "count",
            "sum",
            "min",
            "max",
            "mean",
            "all",
            "any",
            "contains",
            "number",
            "string",
            "date",
            "duration",
            "list contains",
            "string length",
            "starts with",
            "ends with",
            "lower case",
            "upper case",
            "distinct values",
            "is defined",
            "is empty",
            "is blank",
            "get value",
            "index of",
            "years and months duration",
            "trim",
            "abs",
            "floor",
            "ceiling",
            "today");
    private static final Set<String> WORDS = Set.of(
            "and",
            "or",
            "if",
            "then",
            "else",
            "in",
            "satisfies",
            "between",
            "return",
            "some",
            "every",
            "of",
            "instance");
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");
    private static final Pattern CALL = Pattern.compile("\\b([a-z]\\w*(?: [a-z]\\w*){0,3})\\s*\\(");
    private static final Pattern QUANTIFIER = Pattern.compile("\\b(?:some|every)\\b");
    private static final Pattern LOOP = Pattern.compile("\\bfor\\b");
    private static final Pattern DEFINITION = Pattern.compile("\\b(?:function|external)\\b");
    private static final Pattern DATE_CALL = Pattern.compile("@\\s*\"");

    private FeelBounds() {}

    /** Why a person may not write this condition, as the end of a sentence about it; empty when they may. */
    public static Optional<Message> refusal(String feel) {
        if (feel.length() > LONGEST) return because("lint.bounds.long", LONGEST, feel.length());
        int quantifiers = (int) QUANTIFIER.matcher(plain(feel)).results().count();
        if (quantifiers > MOST_QUANTIFIERS) return because("lint.bounds.quantifiers");
        return unbounded(feel);
    }

    /** Why this condition, written or put together, could run without end; empty when it cannot. */
    public static Optional<Message> unbounded(String feel) {
        String plain = plain(feel);
        if (LOOP.matcher(plain).find()) return because("lint.bounds.loop");
        if (plain.contains("..")) return because("lint.bounds.range");
        if (DEFINITION.matcher(plain).find()) return because("lint.bounds.definition");
        if (plain.contains("{")) return because("lint.bounds.context");
        if (plain.contains("`")) return because("lint.bounds.quoted");
        if (plain.contains("**")) return because("lint.bounds.power");
        if (plain.contains("//") || plain.contains("/*")) return because("lint.bounds.comment");
        if (DATE_CALL.matcher(feel).find()) return because("lint.bounds.date");
        if (depth(plain) > DEEPEST) return because("lint.bounds.deep", DEEPEST);
        return unknownFunction(plain);
    }

    private static Optional<Message> unknownFunction(String plain) {
        Matcher call = CALL.matcher(plain);
        while (call.find()) {
            String name = call.group(1).toLowerCase(Locale.ROOT);
            if (!known(name)) return because("lint.bounds.function", name);
        }
        return Optional.empty();
    }

    /** A known function, alone or behind another word such as "and not(". */
    private static boolean known(String name) {
        int start = 0;
        while (true) {
            String rest = name.substring(start);
            String before = start == 0 ? "" : name.substring(name.lastIndexOf(' ', start - 2) + 1, start - 1);
            boolean separate = start == 0 || WORDS.contains(before);
            if (WORDS.contains(rest) || separate && FUNCTIONS.contains(rest)) return true;
            int space = name.indexOf(' ', start);
            if (space < 0) return false;
            start = space + 1;
        }
    }

    private static Optional<Message> because(String key, Object... arguments) {
        return Optional.of(Message.of(key, arguments));
    }

    private static int depth(String plain) {
        int deepest = 0;
        int open = 0;
        for (char c : plain.toCharArray()) {
            if (c == '(' || c == '[') deepest = Math.max(deepest, ++open);
            else if (c == ')' || c == ']') open--;
        }
        return deepest;
    }

    private static String plain(String feel) {
        return STRING.matcher(feel).replaceAll("\"\"").replaceAll("\\s+", " ");
    }
}
