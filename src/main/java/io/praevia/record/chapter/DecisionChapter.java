package io.praevia.record.chapter;

import io.praevia.decision.advice.Advice;
import io.praevia.decision.consultation.Consultation;
import io.praevia.decision.signoff.SignOff;
import io.praevia.kernel.PersonId;
import io.praevia.record.dossier.Dossier;
import io.praevia.record.page.Blocks.Column;
import io.praevia.record.page.Blocks.Fact;
import io.praevia.record.page.Blocks.Table;
import io.praevia.record.page.RecordWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The DPO's advice and what became of it, the authority's answer, the decision and who signed it. */
final class DecisionChapter {

    private final Dossier dossier;
    private final RecordWords words;

    DecisionChapter(Dossier dossier, RecordWords words) {
        this.dossier = dossier;
        this.words = words;
    }

    List<Shapes.Advised> advice() {
        return dossier.decided().advice().stream()
                .map(advice -> new Shapes.Advised(
                        new Shapes.Box(
                                "advice",
                                words.text("advice.round", advice.submission()),
                                advice.opinion() + "\n" + signed(who(advice.by(), advice.inPlaceOf()), advice.at())),
                        advice.points().isEmpty() ? null : points(advice)))
                .toList();
    }

    private String who(PersonId person, Optional<PersonId> inPlaceOf) {
        return words.acting(dossier.names().titled(person), inPlaceOf.map(dossier.names()::of));
    }

    private Table points(Advice advice) {
        return new Table(
                words.text("advice.points"),
                List.of(
                        new Column(words.text("advice.point"), 42),
                        new Column(words.text("advice.handled"), 18),
                        new Column(words.text("advice.reason"), 40)),
                advice.points().stream().map(this::point).toList());
    }

    private List<String> point(Advice.Point point) {
        return point.handled()
                .map(handled -> List.of(
                        point.body(),
                        words.text(handled.accepted() ? "advice.accepted" : "advice.overruled"),
                        handled.reason().isBlank() ? "–" : handled.reason()))
                .orElseGet(() -> List.of(point.body(), words.text("advice.open"), "–"));
    }

    /** Empty when the authority was not asked. */
    List<Fact> consultation() {
        return dossier.decided().consultation().map(this::facts).orElse(List.of());
    }

    private List<Fact> facts(Consultation asked) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.text("consultation.authority"), asked.authority()));
        facts.add(new Fact(words.text("consultation.asked"), words.day(asked.submittedOn())));
        facts.add(new Fact(words.text("consultation.due"), words.day(asked.dueOn())));
        asked.answer().ifPresent(answer -> {
            facts.add(new Fact(
                    words.text("consultation.outcome"), answer.outcome().label().in(words.language())));
            facts.add(new Fact(words.text("consultation.answered"), words.day(answer.on())));
            facts.add(new Fact(words.text("consultation.answer"), answer.text()));
        });
        return facts;
    }

    Shapes.@Nullable Decision decision() {
        return dossier.decided().decision().map(this::decision).orElse(null);
    }

    private Shapes.Decision decision(SignOff signOff) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.text("decision.by"), who(signOff.by(), signOff.inPlaceOf())));
        facts.add(new Fact(words.text("decision.at"), words.moment(signOff.at())));
        facts.add(new Fact(words.text("decision.submission"), Integer.toString(signOff.submission())));
        signOff.nextReviewOn().ifPresent(on -> facts.add(new Fact(words.text("decision.review"), words.day(on))));
        facts.add(new Fact(words.text("decision.entry"), new CoverChapter(dossier, words).entry()));
        return new Shapes.Decision(
                new Shapes.Box("decision", signOff.outcome().done().in(words.language()), signOff.reason()),
                signOff.conditions().isBlank()
                        ? null
                        : new Shapes.Box("condition", words.text("decision.conditions"), signOff.conditions()),
                facts,
                earlier());
    }

    private @Nullable Table earlier() {
        List<List<String>> rows = dossier.decided().signOffs().stream()
                .filter(signOff -> signOff.outcome() == SignOff.Outcome.BACK_TO_OWNER)
                .map(signOff ->
                        List.of(words.moment(signOff.at()), dossier.names().of(signOff.by()), signOff.reason()))
                .toList();
        return rows.isEmpty()
                ? null
                : new Table(
                        words.text("decision.earlier"),
                        List.of(
                                new Column(words.text("when"), 26),
                                new Column(words.text("who"), 24),
                                new Column(words.text("decision.reason"), 50)),
                        rows);
    }

    private String signed(String by, java.time.Instant at) {
        return words.text("said", by, words.moment(at));
    }
}
