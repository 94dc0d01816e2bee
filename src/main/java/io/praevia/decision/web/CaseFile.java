package io.praevia.decision.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.submission.SubmissionReader;
import io.praevia.risk.Risk;
import java.util.List;

/** Everything about an assessment that DPO, privacy officer and risk acceptor read before they act. */
public record CaseFile(
        Assessment assessment,
        String owner,
        String department,
        List<SubmissionReader.Section> sections,
        List<VerdictLine> verdicts,
        List<Point> openPoints,
        List<Risk> risks,
        List<MatrixRow> matrix) {

    public String href() {
        return "/assessments/%s".formatted(assessment.id());
    }

    /** The highest level that remains, 0 while nothing is rated. */
    public int residual() {
        return risks.stream()
                .flatMap(risk -> risk.after().stream())
                .mapToInt(rating -> rating.level().number())
                .max()
                .orElse(0);
    }

    /** What a department says now; {@code verdict} is empty while it has not answered. */
    public record VerdictLine(
            String departmentId,
            String department,
            String verdict,
            String by,
            String note,
            String conditions,
            String href) {}

    /** A change that was asked for and that the owner has not answered. */
    public record Point(String author, String body) {}

    /** A row of the risk matrix, as {@code figures :: riskMatrix} takes it. */
    public record MatrixRow(int severity, List<Cell> cells) {}

    /** A cell: its level and the risks in it after measures. */
    public record Cell(int level, List<Mark> items) {}

    /** A risk by its number in the list. */
    public record Mark(String label, String href) {}
}
