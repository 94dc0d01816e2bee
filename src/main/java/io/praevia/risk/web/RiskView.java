package io.praevia.risk.web;

import io.praevia.assessment.Access;
import io.praevia.assessment.Assessment;
import io.praevia.kernel.AssessmentId;
import io.praevia.knowledge.Knowledge;
import io.praevia.risk.Risk;
import io.praevia.risk.RiskLevel;
import io.praevia.risk.RiskMatrix;
import io.praevia.risk.Risks;
import io.praevia.risk.measure.Measures;
import io.praevia.risk.web.measures.MeasureView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Risks as lists and matrices. */
@Component
class RiskView {

    private final Risks risks;
    private final RiskMatrix matrix;
    private final Access access;
    private final MessageSource messages;
    private final Measures measures;
    private final MeasureView inWords;
    private final Knowledge knowledge;

    RiskView(
            Risks risks,
            RiskMatrix matrix,
            Access access,
            MessageSource messages,
            Measures measures,
            MeasureView inWords,
            Knowledge knowledge) {
        this.measures = measures;
        this.inWords = inWords;
        this.knowledge = knowledge;
        this.risks = risks;
        this.matrix = matrix;
        this.access = access;
        this.messages = messages;
    }

    /** What others do. */
    Knowledge knowledge() {
        return knowledge;
    }

    boolean editable(Assessment assessment) {
        return assessment.editable() && access.mayEdit(assessment);
    }

    List<Line> lines(Assessment assessment) {
        List<Line> lines = new ArrayList<>();
        List<Risk> all = risks.of(assessment.id());
        for (int i = 0; i < all.size(); i++) {
            Risk risk = all.get(i);
            lines.add(new Line(
                    "R" + (i + 1),
                    risk,
                    "/assessments/%s/risks/%s".formatted(assessment.id(), risk.id()),
                    level(risk.before()),
                    level(risk.after())));
        }
        return lines;
    }

    /** The measures of the assessment. */
    List<MeasureView.Line> plan(Assessment assessment) {
        return measures.of(assessment.id()).stream().map(inWords::line).toList();
    }

    /** The measures that treat a risk. */
    List<MeasureView.Line> plan(Assessment assessment, Risk risk) {
        return plan(assessment).stream()
                .filter(line -> line.measure().treats(risk.id()))
                .toList();
    }

    List<Row> before(AssessmentId id, List<Line> lines) {
        return rows(id, lines, line -> line.risk().before());
    }

    List<Row> after(AssessmentId id, List<Line> lines) {
        return rows(id, lines, line -> line.risk().after());
    }

    List<Crumb> trail(Assessment assessment) {
        return List.of(
                new Crumb(say("assessments.title"), "/assessments"),
                new Crumb(assessment.title(), "/assessments/" + assessment.id()));
    }

    List<Crumb> trail(Assessment assessment, String list) {
        List<Crumb> trail = new ArrayList<>(trail(assessment));
        trail.add(new Crumb(say("risks.title"), list));
        return trail;
    }

    String say(String key, Object... words) {
        return messages.getMessage(key, words, LocaleContextHolder.getLocale());
    }

    private List<Row> rows(AssessmentId id, List<Line> lines, Function<Line, Optional<Risk.Rating>> rating) {
        List<Row> rows = new ArrayList<>();
        for (int severity = 4; severity >= 1; severity--) {
            List<Cell> cells = new ArrayList<>();
            for (int likelihood = 1; likelihood <= 4; likelihood++) {
                cells.add(new Cell(
                        matrix.level(id, severity, likelihood).number(), items(severity, likelihood, lines, rating)));
            }
            rows.add(new Row(severity, cells));
        }
        return rows;
    }

    private static List<Item> items(
            int severity, int likelihood, List<Line> lines, Function<Line, Optional<Risk.Rating>> rating) {
        return lines.stream()
                .filter(line -> rating.apply(line)
                        .filter(r -> r.severity() == severity && r.likelihood() == likelihood)
                        .isPresent())
                .map(line -> new Item(line.number(), line.href()))
                .toList();
    }

    private static int level(Optional<Risk.Rating> rating) {
        return rating.map(Risk.Rating::level).map(RiskLevel::number).orElse(0);
    }

    /** A risk with its number and levels, 0 while not rated. */
    record Line(String number, Risk risk, String href, int before, int after) {}

    /** A row of the matrix. */
    record Row(int severity, List<Cell> cells) {}

    /** A cell of the matrix. */
    record Cell(int level, List<Item> items) {}

    /** A risk in a cell. */
    record Item(String label, String href) {}

    /** A page above this one. */
    record Crumb(String label, String href) {}
}
