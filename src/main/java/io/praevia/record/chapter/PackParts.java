package io.praevia.record.chapter;

import io.praevia.questionnaire.regime.Regime;
import io.praevia.record.chapter.PackPages.Part;
import io.praevia.record.chapter.authority.ConsultationChapter;
import io.praevia.record.dossier.Dossier;
import io.praevia.record.page.Blocks.Fact;
import io.praevia.record.page.RecordWords;
import java.util.ArrayList;
import java.util.List;

/** What risks, advice, sign-off, register and screening say to a point of a regime. */
final class PackParts {

    private final Dossier dossier;
    private final RecordWords words;

    PackParts(Dossier dossier, RecordWords words) {
        this.dossier = dossier;
        this.words = words;
    }

    Part of(Regime.Place place) {
        return switch (place) {
            case RISKS -> risks();
            case ADVICE -> advice();
            case SIGN_OFF -> signOff();
            case REGISTER -> register();
            case SCREENING -> screening();
        };
    }

    private Part risks() {
        Shapes.Risks risks = new RiskChapter(dossier, words).risks();
        List<Shapes.Box> boxes = risks.list().isEmpty() ? List.of(open("pack.no-risks")) : List.<Shapes.Box>of();
        return new Part(boxes, List.of(), risks.list());
    }

    private Part advice() {
        List<Shapes.Box> boxes = new ArrayList<>();
        new DecisionChapter(dossier, words).advice().forEach(advised -> boxes.add(advised.opinion()));
        if (boxes.isEmpty()) boxes.add(open("pack.no-advice"));
        return new Part(boxes, List.of(), List.of());
    }

    private Part signOff() {
        DecisionChapter chapter = new DecisionChapter(dossier, words);
        Shapes.Decision decision = chapter.decision();
        List<Fact> facts = new ArrayList<>(decision == null ? List.of() : decision.facts());
        facts.add(
                0, new Fact(words.text("pack.assessment"), dossier.assessment().reference()));
        facts.addAll(new ConsultationChapter(dossier, words).facts());
        return new Part(List.of(decision == null ? open("pack.not-decided") : decision.box()), facts, List.of());
    }

    private Part register() {
        return new Part(
                List.of(),
                List.of(new Fact(words.text("cover.entry"), new CoverChapter(dossier, words).entry())),
                List.of());
    }

    private Part screening() {
        Shapes.Screened screened = new ScreeningChapter(dossier, words).screened();
        return screened == null
                ? new Part(List.of(open("pack.not-screened")), List.of(), List.of())
                : new Part(List.of(screened.outcome()), screened.rules(), List.of());
    }

    private Shapes.Box open(String key) {
        return new Shapes.Box("notice", words.text("pack.open"), words.text(key));
    }
}
