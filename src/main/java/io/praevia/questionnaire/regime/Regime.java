package io.praevia.questionnaire.regime;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a law or an authority wants an assessment to contain, in its order.
 *
 * @param scope FEEL over question ids: when it applies; null when it always does
 * @param partOf key of the regime of which this is one document, such as the file for a prior consultation; null for a
 *     regime of its own
 */
public record Regime(
        String key,
        String title,
        @Nullable String scope,
        @Nullable String partOf,
        List<Point> points) {

    public Regime {
        points = List.copyOf(points);
    }

    /** One thing that has to be said; questions name the code in {@code serves}. */
    public record Point(String code, String title, String law, Optional<Place> answeredIn) {}

    /** Where the product answers a point beside the questionnaire. */
    public enum Place {
        RISKS,
        ADVICE,
        SIGN_OFF,
        REGISTER,
        SCREENING;

        /** The name used in files, message keys and the API, such as {@code sign-off}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Place of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
