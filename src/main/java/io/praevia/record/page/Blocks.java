package io.praevia.record.page;

import io.praevia.questionnaire.AnswerText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The shapes that the fragments of {@code templates/record/} print; all text is plain, never markup. */
public final class Blocks {

    private Blocks() {}

    /** One line of a key-value table. */
    public record Fact(String label, String value) {}

    /**
     * A numbered section, the entry in the contents and the bookmark that lead to it.
     *
     * @param id unique in the document, a letter first, no spaces
     */
    public record Section(String id, String number, String title) {}

    /**
     * A question and its answer.
     *
     * @param answer line breaks are kept; empty prints "No answer"
     * @param blocks paragraphs and lists that say the same; empty for plain text
     * @param language BCP 47 tag of the answer where it differs from the record's, so that it is read out rightly
     * @param note a quiet line below, such as who answered and when
     */
    public record Answer(
            String number,
            String question,
            String answer,
            List<AnswerText.Block> blocks,
            @Nullable String language,
            @Nullable String note) {

        public Answer(String number, String question, String answer, @Nullable String language, @Nullable String note) {
            this(number, question, answer, List.of(), language, note);
        }

        /** The lines of plain text; none of an answer in blocks. */
        public List<String> getLines() {
            return blocks.isEmpty()
                    ? answer.lines().filter(line -> !line.isBlank()).toList()
                    : List.of();
        }

        /** So short that it never parts over two pages. */
        public boolean isShort() {
            return question.length() + answer.length() < 1200 && answer.lines().count() < 12;
        }

        public boolean isEmpty() {
            return answer.isBlank();
        }
    }

    /** A column of a data table; the widths of one table add up to 100 percent. */
    public record Column(String heading, int width) {}

    /** A data table; the first cell of each row names the row. */
    public record Table(String caption, List<Column> columns, List<List<String>> rows) {
        public Table {
            if (rows.isEmpty() || rows.stream().anyMatch(row -> row.size() != columns.size())) {
                throw new IllegalArgumentException("a table has rows, all as long as its heading: " + caption);
            }
            if (columns.stream().mapToInt(Column::width).sum() != 100) {
                throw new IllegalArgumentException("column widths add up to 100 percent: " + caption);
            }
        }
    }

    /** A risk with its level before and after the measures; the reference is the one in the matrix. */
    public record Risk(String reference, String description, Level before, String measures, Level after) {}

    /** A step of the risk scale, 1 to 4, with its word in the record's language. */
    public record Level(int step, String word) {
        public Level {
            if (step < 1 || step > 4) {
                throw new IllegalArgumentException("a risk has a level from 1 to 4, not " + step);
            }
        }
    }

    /**
     * Severity (columns, ascending) by likelihood (rows, in the order given; descending reads best).
     *
     * @param severities the four words of the columns
     */
    public record Matrix(String caption, List<String> severities, List<MatrixRow> rows) {
        public Matrix {
            if (severities.size() != 4 || rows.size() != 4) {
                throw new IllegalArgumentException("a risk matrix is four by four: " + caption);
            }
        }
    }

    /** One likelihood and its four cells. */
    public record MatrixRow(String likelihood, List<MatrixCell> cells) {
        public MatrixRow {
            if (cells.size() != 4) {
                throw new IllegalArgumentException("a row of the risk matrix has four cells: " + likelihood);
            }
        }
    }

    /** A field of the matrix: its level and the references of the risks in it, possibly none. */
    public record MatrixCell(Level level, List<String> risks) {}

    /**
     * What the seal box says.
     *
     * @param sealedBy the organisation named in the sealing certificate
     * @param sealedAt date and time as people read them
     * @param dataHash SHA-256 of the data inside the file, hex
     * @param verifyAddress where anyone can check this record
     * @param evaluation whether the key is one that Praevia generated for trying it out
     */
    public record Seal(
            String sealedBy,
            String sealedAt,
            String dataHash,
            String verifyAddress,
            TrustedMarkup qrCode,
            boolean evaluation) {}
}
