package io.praevia.record.chapter;

import io.praevia.assessment.rules.Ruling;
import io.praevia.decision.advice.Advice;
import io.praevia.decision.consultation.Consultation;
import io.praevia.decision.signoff.SignOff;
import io.praevia.record.dossier.Dossier;
import io.praevia.record.page.Blocks.Fact;
import io.praevia.record.page.Blocks.Level;
import io.praevia.record.page.RecordWords;
import io.praevia.review.Comment;
import io.praevia.review.Review;
import io.praevia.risk.Risk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The page for those who read no further; every long text is cut, because the chapters have it in full. */
final class SummaryChapter {

    private static final int LONG = 230;
    private static final int CONDITIONS = 4;
    private static final Set<String> TABLES = Set.of("screening", "jurisdictions");

    private final Dossier dossier;
    private final RecordWords words;

    SummaryChapter(Dossier dossier, RecordWords words) {
        this.dossier = dossier;
        this.words = words;
    }

    Shapes.Summary summary() {
        List<Fact> facts = new ArrayList<>();
        add(facts, "project", Optional.of(dossier.assessment().summary()));
        add(facts, "why", why());
        add(facts, "departments", departments());
        add(facts, "points", points());
        add(facts, "advice", advice());
        add(facts, "authority", authority());
        add(facts, "reason", dossier.decided().decision().map(SignOff::reason));
        add(facts, "entry", Optional.of(new CoverChapter(dossier, words).entry()));
        return new Shapes.Summary(highest(Risk::before), highest(Risk::after), facts, conditions());
    }

    private void add(List<Fact> facts, String key, Optional<String> text) {
        text.filter(value -> !value.isBlank())
                .ifPresent(value ->
                        facts.add(new Fact(words.text("summary." + key), CoverChapter.shortened(value, LONG))));
    }

    /** Why the laws that asked for an assessment did; else what the test of Art. 35 said. */
    private Optional<String> why() {
        List<String> required = dossier.rulings().stream()
                .filter(ruling -> TABLES.contains(ruling.table()))
                .filter(ruling -> ruling.output("outcome").equals(Optional.of("required")))
                .map(this::reasons)
                .distinct()
                .toList();
        return required.isEmpty()
                ? dossier.rulings().stream()
                        .filter(ruling -> ruling.table().equals("screening"))
                        .findFirst()
                        .map(this::reasons)
                : Optional.of(String.join(" ", required));
    }

    private String reasons(Ruling ruling) {
        return ruling.reasons(words.language()).stream().distinct().collect(Collectors.joining(" "));
    }

    private Optional<String> departments() {
        Map<String, List<String>> byVerdict = new LinkedHashMap<>();
        for (Review review : dossier.reviewed().newest()) {
            byVerdict
                    .computeIfAbsent(
                            review.verdict()
                                    .map(verdict -> verdict.done().in(words.language()))
                                    .orElseGet(() -> words.text("verdict.open")),
                            verdict -> new ArrayList<>())
                    .add(dossier.names().of(review.department()));
        }
        return Optional.of(byVerdict.entrySet().stream()
                .map(entry -> words.text("summary.verdict", entry.getKey(), words.list(entry.getValue())))
                .collect(Collectors.joining(" ")));
    }

    private Optional<String> points() {
        List<Comment> changes = dossier.reviewed().comments().stream()
                .filter(comment -> comment.kind() == Comment.Kind.CHANGE)
                .toList();
        long answered =
                changes.stream().filter(comment -> comment.answer().isPresent()).count();
        return changes.isEmpty()
                ? Optional.of(words.text("summary.points.none"))
                : Optional.of(words.text("summary.points.some", changes.size(), answered));
    }

    private Optional<String> advice() {
        List<Advice> all = dossier.decided().advice();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Advice advice = all.get(all.size() - 1);
        long overruled = advice.points().stream()
                .flatMap(point -> point.handled().stream())
                .filter(handled -> !handled.accepted())
                .count();
        String points = advice.points().isEmpty()
                ? ""
                : words.text("summary.advice.points", advice.points().size(), overruled);
        return Optional.of((CoverChapter.shortened(advice.opinion(), LONG - 80) + " " + points).strip());
    }

    private Optional<String> authority() {
        return dossier.decided()
                .consultation()
                .flatMap(asked -> asked.answer()
                        .map(Consultation.Answer::outcome)
                        .map(outcome -> words.text("summary.authority.answer", asked.authority(), outcome.label())));
    }

    private List<String> conditions() {
        List<String> all = dossier.decided().decision().map(SignOff::conditions).stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .map(line -> CoverChapter.shortened(line, LONG * 2 / 3))
                .toList();
        if (all.size() <= CONDITIONS) return all;
        List<String> first = new ArrayList<>(all.subList(0, CONDITIONS - 1));
        first.add(words.text("summary.more", all.size() - first.size()));
        return first;
    }

    private @Nullable Level highest(Function<Risk, Optional<Risk.Rating>> side) {
        return dossier.risks().stream()
                .flatMap(risk -> side.apply(risk).stream())
                .map(Risk.Rating::level)
                .max(Comparator.comparing(level -> level.number()))
                .map(level -> new Level(level.number(), level.label().in(words.language())))
                .orElse(null);
    }
}
