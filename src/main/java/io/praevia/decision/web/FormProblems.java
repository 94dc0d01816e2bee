package io.praevia.decision.web;

import io.praevia.kernel.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Days in form fields, and what is wrong with fields. */
public final class FormProblems {

    private FormProblems() {}

    /** The first problem of each field. */
    public static Map<String, String> byField(Refused.Invalid refused) {
        return refused.problems().stream()
                .collect(Collectors.toMap(Refused.Problem::field, Refused.Problem::message, (first, next) -> first));
    }

    /** Null for nothing. @throws Refused.Invalid if it is no day of the calendar, ISO 8601 */
    public static @Nullable LocalDate day(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new Refused.Invalid(field, "decision.refused.day");
        }
    }
}
