package io.praevia.screening;

import io.praevia.questionnaire.Question;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every way in which open questions can still add to a law's counts. Questions with the same signs are told apart by their
 * number only, which is all that a count sees.
 */
record Combinations(Map<Set<String>, Integer> groups) {

    /** Of the questions with signs of this law, such as {@code br.general}. */
    static Combinations of(List<Question> open, String law) {
        return new Combinations(open.stream()
                .map(question -> own(question, law + "."))
                .filter(own -> !own.isEmpty())
                .collect(Collectors.groupingBy(own -> own, LinkedHashMap::new, Collectors.summingInt(own -> 1))));
    }

    /** How many there are; at least the one in which nothing is added. */
    long size() {
        return groups.values().stream().reduce(1L, (product, size) -> product * (size + 1), Math::multiplyExact);
    }

    /** What the combination of this number adds, by criterion, counted in mixed radix over the groups. */
    Map<String, Integer> more(int number) {
        Map<String, Integer> more = new HashMap<>();
        int rest = number;
        for (var group : groups.entrySet()) {
            int supposed = rest % (group.getValue() + 1);
            rest /= group.getValue() + 1;
            group.getKey().forEach(criterion -> more.merge(criterion, supposed, Integer::sum));
        }
        return more;
    }

    private static Set<String> own(Question question, String prefix) {
        return question.criterion().stream()
                .filter(criterion -> criterion.startsWith(prefix))
                .collect(Collectors.toSet());
    }
}
