package io.praevia.exchange.problem;

import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal on its way out.
 *
 * @param detail what is wrong and what to do, in words for a person
 * @param more members beside those of RFC 9457: {@code problems}, or {@code yours}, {@code theirs}, {@code version}
 */
public record Problem(ProblemKind kind, Message detail, Map<String, Object> more) {

    public static Problem of(ProblemKind kind, String key, Object... arguments) {
        return new Problem(kind, Message.of(key, arguments), Map.of());
    }

    /** The input does not hold; one item per field. */
    public static Problem invalid(List<Refused.Problem> problems) {
        Message detail =
                problems.size() == 1 ? problems.get(0).reason() : Message.of("api.refused.several", problems.size());
        return new Problem(
                ProblemKind.INVALID,
                detail,
                Map.of("problems", problems.stream().map(Field::of).toList()));
    }

    /** The document, in the order in which people like to read it. */
    Map<String, Object> document() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", kind.type());
        members.put("title", kind.title().toString());
        members.put("status", kind.status().value());
        members.put("detail", detail.toString());
        members.putAll(more);
        return members;
    }

    /** What is wrong with one field, as it is written out. */
    record Field(String field, String message) {
        static Field of(Refused.Problem problem) {
            return new Field(problem.field(), problem.message());
        }
    }
}
