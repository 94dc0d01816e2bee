package io.praevia.record.chapter;

import io.praevia.record.dossier.Dossier;
import io.praevia.record.page.Blocks;
import io.praevia.record.page.Blocks.Fact;
import io.praevia.record.page.Blocks.Level;
import io.praevia.record.page.Blocks.Matrix;
import io.praevia.record.page.Blocks.MatrixCell;
import io.praevia.record.page.Blocks.MatrixRow;
import io.praevia.record.page.RecordWords;
import io.praevia.risk.Risk;
import io.praevia.risk.RiskLevel;
import io.praevia.risk.measure.Measure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The risks to the people concerned, before and after the measures. */
final class RiskChapter {

    private final Dossier dossier;
    private final RecordWords words;

    RiskChapter(Dossier dossier, RecordWords words) {
        this.dossier = dossier;
        this.words = words;
    }

    private Level level(RiskLevel level) {
        return new Level(level.number(), level.label().in(words.language()));
    }

    Shapes.Risks risks() {
        return new Shapes.Risks(
                matrix("risks.matrix.before", Risk::before),
                matrix("risks.matrix.after", Risk::after),
                numbered().filter(i -> rated(i)).mapToObj(this::risk).toList(),
                numbered().mapToObj(this::details).toList(),
                dossier.measures().stream().map(this::measure).toList());
    }

    private Shapes.RowFacts measure(Measure measure) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.text("measure.owner"), dossier.names().titled(measure.owner())));
        facts.add(new Fact(
                words.text("measure.due"), measure.dueOn().map(words::day).orElseGet(() -> words.text("none-named"))));
        facts.add(
                new Fact(words.text("measure.status"), measure.status().label().in(words.language())));
        facts.add(
                new Fact(words.text("measure.origin"), measure.origin().label().in(words.language())));
        String treated = numbered()
                .filter(i -> measure.treats(dossier.risks().get(i).id()))
                .mapToObj(RiskChapter::reference)
                .collect(Collectors.joining(", "));
        facts.add(fact("measure.treats", treated));
        return new Shapes.RowFacts(measure.title(), facts);
    }

    private IntStream numbered() {
        return IntStream.range(0, dossier.risks().size());
    }

    private boolean rated(int i) {
        Risk risk = dossier.risks().get(i);
        return risk.before().isPresent() && risk.after().isPresent();
    }

    private Blocks.Risk risk(int i) {
        Risk risk = dossier.risks().get(i);
        return new Blocks.Risk(
                reference(i),
                risk.title(),
                level(risk.before().orElseThrow().level()),
                risk.measures().isBlank() ? words.text("risks.none") : risk.measures(),
                level(risk.after().orElseThrow().level()));
    }

    private Shapes.RowFacts details(int i) {
        Risk risk = dossier.risks().get(i);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.text("risks.kind"), risk.kind().label().in(words.language())));
        facts.add(fact("risks.sources", risk.sources()));
        facts.add(fact("risks.impacts", risk.impacts()));
        facts.add(new Fact(words.text("risks.rating.before"), rating(risk.before())));
        facts.add(fact("risks.measures", risk.measures()));
        facts.add(new Fact(words.text("risks.rating.after"), rating(risk.after())));
        return new Shapes.RowFacts(reference(i) + "  " + risk.title(), facts);
    }

    private Fact fact(String key, String text) {
        return new Fact(words.text(key), text.isBlank() ? words.text("none-named") : text);
    }

    private String rating(Optional<Risk.Rating> rating) {
        return rating.map(r -> words.text(
                        "risks.rating",
                        scale(r.severity()),
                        scale(r.likelihood()),
                        r.level().number() + " " + r.level().label().in(words.language())))
                .orElseGet(() -> words.text("risks.not-rated"));
    }

    private String scale(int step) {
        return step + " " + words.text("scale." + step);
    }

    private @Nullable Matrix matrix(String caption, Function<Risk, Optional<Risk.Rating>> side) {
        if (dossier.risks().stream().allMatch(risk -> side.apply(risk).isEmpty())) {
            return null;
        }
        List<String> severities = IntStream.rangeClosed(1, 4)
                .mapToObj(step -> words.text("scale." + step))
                .toList();
        List<MatrixRow> rows = IntStream.rangeClosed(1, 4)
                .map(step -> 5 - step)
                .mapToObj(likelihood -> new MatrixRow(
                        words.text("scale." + likelihood),
                        IntStream.rangeClosed(1, 4)
                                .mapToObj(severity -> cell(severity, likelihood, side))
                                .toList()))
                .toList();
        return new Matrix(words.text(caption), severities, rows);
    }

    private MatrixCell cell(int severity, int likelihood, Function<Risk, Optional<Risk.Rating>> side) {
        RiskLevel level = RiskLevel.of(dossier.levels().get(severity - 1).get(likelihood - 1));
        List<String> here = numbered()
                .filter(i -> side.apply(dossier.risks().get(i))
                        .filter(r -> r.severity() == severity && r.likelihood() == likelihood)
                        .isPresent())
                .mapToObj(RiskChapter::reference)
                .toList();
        return new MatrixCell(level(level), here);
    }

    private static String reference(int i) {
        return "R" + (i + 1);
    }
}
