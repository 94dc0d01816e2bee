package io.praevia.record.chapter;

import io.praevia.assessment.rules.DecisionLog;
import io.praevia.assessment.rules.Ruling;
import io.praevia.record.dossier.Dossier;
import io.praevia.record.dossier.Sha256;
import io.praevia.record.page.Blocks.Column;
import io.praevia.record.page.Blocks.Table;
import io.praevia.record.page.RecordWords;
import java.util.ArrayList;
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

    /** Null when no table was asked yet. */
    @Nullable
    Table log() {
        List<List<String>> rows = new ArrayList<>(rows());
        return rows.isEmpty()
                ? null
                : new Table(
                        words.text("rules.caption"),
                        List.of(
                                new Column(words.text("rules.table"), 19),
                                new Column(words.text("rules.given"), 29),
                                new Column(words.text("rules.applied"), 30),
                                new Column(words.text("when"), 22)),
                        rows);
    }

    /** The same question asked again with the same answer is one row. */
    private List<List<String>> rows() {
        Map<List<String>, List<String>> rows = new LinkedHashMap<>();
        for (DecisionLog.Logged logged : dossier.rules()) {
            List<String> row = row(logged);
            rows.putIfAbsent(row.subList(0, 3), row);
        }
        return List.copyOf(rows.values());
    }

    private List<String> row(DecisionLog.Logged logged) {
        Ruling ruling = logged.ruling().in(words.language());
        return List.of(
                words.text("rules.version", ruling.table(), ruling.version()),
                given(ruling),
                ruling.hits().isEmpty()
                        ? words.text("rules.no-hit")
                        : ruling.hits().stream().map(this::hit).collect(Collectors.joining("\n")),
                words.moment(logged.at()));
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
