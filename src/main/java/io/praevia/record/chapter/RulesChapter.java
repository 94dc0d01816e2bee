package io.praevia.record.chapter;

import io.praevia.assessment.rules.DecisionLog;
import io.praevia.assessment.rules.Ruling;
import io.praevia.record.dossier.Dossier;
import io.praevia.record.dossier.Sha256;
import io.praevia.record.page.Blocks.Column;
import io.praevia.record.page.Blocks.Fact;
import io.praevia.record.page.Blocks.Table;
import io.praevia.record.page.RecordWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which decision tables, in which version, were asked when, what they were given and which rules applied. */
final class RulesChapter {

    private final Dossier dossier;
    private final RecordWords words;

    RulesChapter(Dossier dossier, RecordWords words) {
        this.dossier = dossier;
        this.words = words;
    }

    /** One list of facts a question; the same question asked again with the same answer is told once. */
    List<Shapes.RowFacts> log() {
        Map<Ruling, Shapes.RowFacts> told = new LinkedHashMap<>();
        for (DecisionLog.Logged logged : dossier.rules()) {
            Ruling ruling = logged.ruling().in(words.language());
            told.putIfAbsent(ruling, new Shapes.RowFacts(caption(ruling, logged), facts(ruling)));
        }
        return List.copyOf(told.values());
    }

    private String caption(Ruling ruling, DecisionLog.Logged logged) {
        return words.text(
                "rules.asked",
                words.text("rules.version", ruling.table(), ruling.version()),
                words.moment(logged.at()));
    }

    private List<Fact> facts(Ruling ruling) {
        String applied = ruling.hits().isEmpty()
                ? words.text("rules.no-hit")
                : ruling.hits().stream().map(this::hit).collect(Collectors.joining("\n"));
        return List.of(
                new Fact(words.text("rules.given"), given(ruling)), new Fact(words.text("rules.applied"), applied));
    }

    private String given(Ruling ruling) {
        String given = ruling.inputs().entrySet().stream()
                .filter(input ->
                        !input.getValue().isBlank() && !input.getValue().equals("false"))
                .map(input -> input.getKey() + ": " + CoverChapter.shortened(input.getValue(), 60))
                .collect(Collectors.joining("\n"));
        return given.isEmpty() ? "–" : given;
    }

    private String hit(Ruling.Hit hit) {
        return hit.reason().isBlank() ? hit.rule() : hit.rule() + ": " + hit.reason();
    }

    /** Null when no model is known. */
    @Nullable
    Table models() {
        return dossier.models().isEmpty()
                ? null
                : new Table(
                        words.text("rules.models"),
                        List.of(
                                new Column(words.text("rules.file"), 28),
                                new Column(words.text("rules.number"), 12),
                                new Column(words.text("rules.hash"), 60)),
                        dossier.models().stream()
                                .map(model -> List.of(
                                        model.name(), Integer.toString(model.version()), Sha256.hex(model.content())))
                                .toList());
    }
}
