package io.praevia.decision.web.authority;

import io.praevia.decision.web.FormProblems;
import io.praevia.kernel.AssessmentId;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A form as it was sent, and where the answer goes. */
record Sent(
        AssessmentId id,
        MultiValueMap<String, String> fields,
        Model model,
        HttpServletResponse response,
        RedirectAttributes flash) {

    Map<String, String> typed() {
        return fields.toSingleValueMap();
    }

    List<String> points() {
        return fields.getOrDefault("points", List.of());
    }

    @Nullable
    String text(String field) {
        return fields.getFirst(field);
    }

    @Nullable
    LocalDate day(String field) {
        return FormProblems.day(field, fields.getFirst(field));
    }

    /** So that a form that is sent twice has one effect. */
    UUID nonce() {
        try {
            return UUID.fromString(String.valueOf(fields.getFirst("nonce")));
        } catch (IllegalArgumentException e) {
            return UUID.randomUUID();
        }
    }
}
