package io.praevia.review.web;

import io.praevia.assessment.submission.Submission;
import io.praevia.risk.Risk;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The risks of a submission, which reviewers read like the answer to one more question. */
@Component
class RiskSheet {

    /** The id under which risks stand among the questions of a review. */
    static final String KEY = "risks";

    private final JsonMapper json;

    RiskSheet(JsonMapper json) {
        this.json = json;
    }

    List<Risk> of(Optional<Submission> submission) {
        JsonNode risks =
                submission.map(s -> s.content().path("parts").path(KEY)).orElseGet(json::missingNode);
        return risks.isArray() ? json.convertValue(risks, new TypeReference<List<Risk>>() {}) : List.of();
    }

    /** As plain text, one risk a paragraph, for comparing. */
    String text(List<Risk> risks) {
        return risks.stream()
                .map(risk -> String.join(
                        "\n",
                        risk.title(),
                        risk.sources(),
                        risk.impacts(),
                        risk.measures(),
                        rating(risk.before()) + " → " + rating(risk.after())))
                .collect(Collectors.joining("\n\n"));
    }

    private static String rating(Optional<Risk.Rating> rating) {
        return rating.map(r -> "%d × %d (%s)"
                        .formatted(r.severity(), r.likelihood(), r.level().label()))
                .orElse("–");
    }
}
