package io.praevia.exchange.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a refusal looks, for the description of the API. */
@Schema(name = "Problem")
record ProblemDocument(
        @Schema(description = "The kind of problem; stable", example = "urn:praevia:problem:stale")
        String type,

        String title,
        int status,

        @Schema(description = "What is wrong and what to do, in words for a person")
        String detail,

        @Schema(description = "With 422: what is wrong, field by field") @Nullable
        List<Field> problems,

        @Schema(description = "When stale: the value that you sent") @Nullable
        Object yours,

        @Schema(description = "When stale: the value that is stored") @Nullable
        Object theirs,

        @Schema(description = "When stale: the version that is stored") @Nullable
        Integer version) {

    /** What is wrong with one field. */
    @Schema(name = "FieldProblem")
    record Field(String field, String message) {}
}
