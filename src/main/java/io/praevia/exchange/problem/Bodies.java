package io.praevia.exchange.problem;

import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Says where a JSON body does not fit, in the sender's terms and never in ours. */
final class Bodies {

    private Bodies() {}

    static Problem problem(HttpMessageNotReadableException unreadable) {
        for (Throwable cause = unreadable.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Problems.BodyTooLarge tooLarge) {
                return Problems.of(tooLarge);
            }
        }
        Throwable cause = unreadable.getCause();
        if (cause instanceof UnrecognizedPropertyException unknown) {
            return invalid(path(unknown), Message.of("api.refused.field", known(unknown)));
        }
        if (cause instanceof InvalidTypeIdException unknown) {
            return invalid(
                    unknown.getPath().isEmpty() ? "step" : path(unknown) + ".step", Message.of("api.refused.step"));
        }
        if (cause instanceof MismatchedInputException trailing
                && trailing.getOriginalMessage().startsWith("Trailing token")) {
            return Problem.of(ProblemKind.UNREADABLE, "api.refused.trailing");
        }
        if (cause instanceof MismatchedInputException mismatch) {
            return invalid(mismatch, "api.refused.type");
        }
        if (cause instanceof DatabindException other) {
            return invalid(other, "api.refused.not-understood");
        }
        return unreadable(cause);
    }

    private static Problem invalid(DatabindException failure, String key) {
        return invalid(path(failure), Message.of(key));
    }

    private static Problem invalid(String field, Message message) {
        return Problem.invalid(List.of(new Refused.Problem(field, message)));
    }

    private static String path(DatabindException failure) {
        return failure.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String known(UnrecognizedPropertyException unknown) {
        Collection<Object> names = unknown.getKnownPropertyIds();
        return names == null
                ? ""
                : new TreeSet<>(names.stream().map(Object::toString).toList())
                        .stream().collect(Collectors.joining(", "));
    }

    private static Problem unreadable(@org.jspecify.annotations.Nullable Throwable cause) {
        if (!(cause instanceof JacksonException json) || json.getLocation() == null) {
            return Problem.of(ProblemKind.UNREADABLE, "api.refused.json");
        }
        TokenStreamLocation at = json.getLocation();
        return Problem.of(ProblemKind.UNREADABLE, "api.refused.json-at", at.getLineNr(), at.getColumnNr());
    }
}
