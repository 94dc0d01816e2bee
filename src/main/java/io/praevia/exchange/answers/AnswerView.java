package io.praevia.exchange.answers;

import io.praevia.exchange.api.PersonView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A question with what is answered. */
@Schema(name = "Answer")
record AnswerView(
        String question,

        @Schema(
                description =
                        "text, long-text, rich-text, yes-no, choice, choices, scale, number, date, country, countries,"
                                + " person, department, table or files")
        String type,

        @Schema(
                description =
                        "Text: string, rich-text with blank lines and list marks; yes-no: boolean; scale: step from 1;"
                                + " choice: key; country: ISO code; person, department: id; choices, countries, files: array of strings;"
                                + " date: ISO 8601; table: array of {id, cells}; not sure: {\"not_sure\": true}; null: none",
                type = "object")
        @Nullable
        JsonNode value,

        @Schema(description = "Counts the changes; 0 while nothing was answered")
        int version,

        @Nullable PersonView answeredBy,
        @Nullable Instant answeredAt) {

    /** A new value, or null to clear it. */
    @Schema(name = "AnswerChange")
    record Change(
            @Schema(description = "As in Answer.value; null clears", type = "object") @Nullable
            JsonNode value,

            @Schema(description = "The version that you saw, 0 for none; or send If-Match") @Nullable
            Integer basedOn) {}

    /** Every question of one questionnaire. */
    @Schema(name = "Answers")
    record All(
            @Schema(description = "screening or dpia") String questionnaire,

            @Schema(description = "Version of the questionnaire that this assessment keeps")
            int version,

            List<Item> questions) {}

    /** A question, whether it is asked now, and its answer. */
    @Schema(name = "QuestionWithAnswer")
    record Item(
            String section,
            String label,

            @Schema(description = "False while other answers make this question needless")
            boolean asked,

            @Schema(description = "Keys that can be chosen") List<String> options,

            AnswerView answer) {}
}
