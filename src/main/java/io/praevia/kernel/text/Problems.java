package io.praevia.kernel.text;

import io.praevia.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the message beside a field in the {@code errors} of a page. Templates call it {@code @problems}. */
@Component("problems")
public class Problems {

    /** The first message for the field, or null. */
    public @Nullable String of(@Nullable List<Refused.Problem> errors, String field) {
        if (errors == null) {
            return null;
        }
        return errors.stream()
                .filter(problem -> problem.field().equals(field))
                .map(Refused.Problem::message)
                .findFirst()
                .orElse(null);
    }

    /** Collects the problems of several checks, so that a person reads all of them at once. */
    public static final class Collector {

        private final List<Refused.Problem> found = new ArrayList<>();

        /** The checked value, or the replacement when the check found a problem. */
        public <T> T check(Supplier<T> check, T otherwise) {
            try {
                return check.get();
            } catch (Refused.Invalid invalid) {
                found.addAll(invalid.problems());
                return otherwise;
            }
        }

        /** @throws Refused.Invalid with everything that was found, if anything was */
        public void refuse() {
            if (!found.isEmpty()) {
                throw new Refused.Invalid(found);
            }
        }
    }
}
