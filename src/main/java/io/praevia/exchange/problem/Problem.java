package io.praevia.exchange.problem;

import io.praevia.kernel.Refused;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal on its way out.
 *
 * @param detail what is wrong and what to do, in words for a person
 * @param more members beside those of RFC 9457: {@code problems}, or {@code yours}, {@code theirs}, {@code version}
 */
public record Problem(ProblemKind kind, String detail, Map<String, Object> more) {

    public static Problem of(ProblemKind kind, String detail) {
        return new Problem(kind, detail, Map.of());
    }

    /** The input does not hold; one item per field. */
    public static Problem invalid(List<Refused.Problem> problems) {
        String detail = problems.size() == 1
                ? problems.get(0).message()
                : "%d things need to be put right; see problems.".formatted(problems.size());
        return new Problem(ProblemKind.INVALID, detail, Map.of("problems", problems));
    }

    /** The document, in the order in which people like to read it. */
    Map<String, Object> document() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", kind.type());
        members.put("title", kind.title());
        members.put("status", kind.status().value());
        members.put("detail", detail);
        members.putAll(more);
        return members;
    }
}
