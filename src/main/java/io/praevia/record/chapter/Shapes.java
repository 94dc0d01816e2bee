package io.praevia.record.chapter;

import io.praevia.record.page.Blocks.Answer;
import io.praevia.record.page.Blocks.Fact;
import io.praevia.record.page.Blocks.Level;
import io.praevia.record.page.Blocks.Matrix;
import io.praevia.record.page.Blocks.Risk;
import io.praevia.record.page.Blocks.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the parts of {@code templates/record/part/} print, beside the blocks that they share. */
final class Shapes {

    private Shapes() {}

    /** A box: tone is decision, condition, advice or notice. */
    record Box(String tone, String head, String text) {}

    /** The first page. */
    record Cover(String kind, String title, String lead, Box decision, List<Fact> facts) {}

    /** One page for those who read no further. */
    record Summary(@Nullable Level before, @Nullable Level after, List<Fact> facts, List<String> conditions) {}

    /** Whether an assessment was needed, and who said so. */
    record Screened(Box outcome, List<Answer> answers, List<Fact> laws, List<Fact> rules, List<Box> statements) {}

    /** A section of the questionnaire. */
    record Section(String title, List<Item> items) {}

    /** A question with its answer in words, or as rows: a table, or one list of facts a row when it has many columns. */
    record Item(Answer answer, @Nullable Table table, List<RowFacts> rows) {}

    /** A row of a wide table. */
    record RowFacts(String caption, List<Fact> facts) {}

    /** The matrices, the list, the words of each risk, and each measure. */
    record Risks(
            @Nullable Matrix before,
            @Nullable Matrix after,
            List<Risk> list,
            List<RowFacts> details,
            List<RowFacts> measures) {}

    /** The departments: why they were asked, what they said, and what became of their points. */
    record Reviews(@Nullable Table routing, @Nullable Table verdicts, List<Box> conditions, List<Answer> points) {}

    /** The advice on each submission. */
    record Advised(Box opinion, @Nullable Table points) {}

    /** The decision and what it rests on. */
    record Decision(
            Box box,
            @Nullable Box conditions,
            List<Fact> facts,
            @Nullable Table earlier) {}
}
