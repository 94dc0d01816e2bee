package io.praevia.questionnaire.definition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * The names that a FEEL condition reads, found without the FEEL engine: question ids outside square brackets, and
 * column ids inside a filter such as {@code purposes[legal_basis = "consent"]}.
 */
public record FeelNames(Set<String> questions, Set<String> inFilters) {

    private static final Set<String> WORDS = Set.of(
            "and",
            "or",
            "not",
            "if",
            "then",
            "else",
            "for",
            "in",
            "return",
            "some",
            "every",
            "satisfies",
            "between",
            "instance",
            "of",
            "true",
            "false",
            "null",
            "item",
            "function");
    private static final int MOST_KNOWN = 5000;
    private static final Map<String, FeelNames> KNOWN = new ConcurrentHashMap<>();
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern CALL =
            Pattern.compile("\\b(?:(?:list|string|starts|ends|distinct|index|upper|lower|date|get|day|month|week)\\s+"
                    + "(?:contains|length|with|values|of|case|and|value|entries)\\s*(?:time\\s*)?(?=\\())"
                    + "|\\b[a-z]\\w*\\s*(?=\\()");
    private static final Pattern BOUND = Pattern.compile("\\b(?:some|every|for)\\s+(\\w+)\\s+in\\b");
    private static final Pattern TOKEN = Pattern.compile("[\\[\\]]|(\\.\\s*)?\\b[A-Za-z_]\\w*");

    /** The names read by this expression; keywords, function names, strings and bound variables are left out. */
    public static FeelNames in(String feel) {
        if (KNOWN.size() > MOST_KNOWN) KNOWN.clear();
        return KNOWN.computeIfAbsent(feel, FeelNames::read);
    }

    private static FeelNames read(String feel) {
        String plain = STRING.matcher(feel).replaceAll("\"\"");
        List<String> bound = new ArrayList<>();
        var binding = BOUND.matcher(plain);
        while (binding.find()) bound.add(binding.group(1));
        String names = CALL.matcher(plain)
                .replaceAll(match -> WORDS.contains(match.group().strip()) ? "$0" : "");
        return collect(names, bound);
    }

    /** All names read, wherever they stand. */
    public Set<String> all() {
        Set<String> all = new LinkedHashSet<>(questions);
        all.addAll(inFilters);
        return all;
    }

    private static FeelNames collect(String names, List<String> bound) {
        FeelNames found = new FeelNames(new LinkedHashSet<>(), new LinkedHashSet<>());
        int depth = 0;
        var token = TOKEN.matcher(names);
        while (token.find()) {
            String text = token.group();
            if (text.equals("[")) depth++;
            else if (text.equals("]")) depth--;
            else if (!text.startsWith(".") && !WORDS.contains(text) && !bound.contains(text))
                (depth > 0 ? found.inFilters : found.questions).add(text);
        }
        return new FeelNames(
                Collections.unmodifiableSet(found.questions), Collections.unmodifiableSet(found.inFilters));
    }
}
