package io.praevia.assessment.sheet;

import io.praevia.questionnaire.AnswerText;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a spreadsheet would set; nothing of it is stored.
 *
 * @param rows those that answer something, in the order of the file
 * @param again the rows that can be offered, as CSV, to be sent back when the person agrees
 */
public record SheetPreview(List<Row> rows, String again) {

    /** How many answers would be offered. */
    public long offered() {
        return rows.stream().filter(row -> row.outcome().offered()).count();
    }

    /** What becomes of a row. */
    public enum Outcome {
        OFFERED,
        LATER,
        ANSWERED,
        REFUSED,
        UNKNOWN;

        /** Whether the row becomes a suggestion, now or once its question is asked. */
        public boolean offered() {
            return this == OFFERED || this == LATER;
        }

        /** The end of its message key. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One row of the file.
     *
     * @param number as spreadsheets count, from 1
     * @param label the question, or the id where there is no such question
     * @param answer as it would read; null when it is not offered
     * @param reason why it is refused, empty otherwise
     */
    public record Row(int number, String label, AnswerText.@Nullable Readable answer, Outcome outcome, String reason) {}
}
