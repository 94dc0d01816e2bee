package io.praevia.record.chapter;

import io.praevia.assessment.Assessment;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.regime.Coverage;
import io.praevia.questionnaire.regime.Coverage.State;
import io.praevia.questionnaire.regime.Regime;
import io.praevia.record.dossier.Dossier;
import io.praevia.record.page.Blocks;
import io.praevia.record.page.Blocks.Fact;
import io.praevia.record.page.House;
import io.praevia.record.page.RecordTemplates;
import io.praevia.record.page.RecordWords;
import io.praevia.record.regime.RegimeReport;
import io.praevia.record.regime.RegimeReport.PointReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the template of the document for one regime: its points in its order, each with what is said to it. */
@Component
public class PackPages {

    private final RecordTemplates templates;

    PackPages(RecordTemplates templates) {
        this.templates = templates;
    }

    /** The pages as XHTML, text gate passed; they say on each page that this is not the sealed record. */
    public RecordTemplates.Page fill(Dossier dossier, RegimeReport report, Imprint imprint) {
        RecordWords words = imprint.words();
        List<Point> points = new Printing(dossier, words).points(report);
        String prepared = words.text("pack.prepared", dossier.assessment().reference(), words.day(imprint.at()));
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("title", report.regime().title());
        model.put("organisation", imprint.organisation());
        model.put("house", imprint.house());
        model.put("prepared", prepared);
        model.put("lead", dossier.assessment().title());
        model.put("facts", facts(dossier, report, words));
        model.put("sections", points.stream().map(Point::section).toList());
        model.put("points", points);
        return templates.fill("pack", words.language(), model);
    }

    private static List<Fact> facts(Dossier dossier, RegimeReport report, RecordWords words) {
        Assessment assessment = dossier.assessment();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(words.text("cover.reference"), assessment.reference()));
        facts.add(new Fact(words.text("project.summary"), assessment.summary()));
        facts.add(new Fact(words.text("project.owner"), dossier.names().titled(assessment.owner())));
        facts.add(new Fact(words.text("project.department"), dossier.names().of(assessment.department())));
        facts.add(new Fact(words.text("pack.phase"), assessment.phase().label().in(words.language())));
        facts.add(new Fact(
                words.text("pack.points"), words.text("pack.count", report.count(State.ANSWERED), report.asked())));
        return facts;
    }

    /** Who prints, when, and in which words. */
    public record Imprint(String organisation, House house, Instant at, RecordWords words) {}

    /**
     * A point as printed.
     *
     * @param remark a sentence in place of answers, null when there are some
     * @param again what was printed before, and where
     */
    record Point(
            Blocks.Section section,
            String law,
            @Nullable String remark,
            List<String> again,
            List<Shapes.Item> items,
            Part part) {}

    /** What other parts of the product say to a point. */
    record Part(List<Shapes.Box> boxes, List<Fact> facts, List<Blocks.Risk> risks) {

        static final Part NONE = new Part(List.of(), List.of(), List.of());
    }

    /** Prints every answer once, and points back to it afterwards. */
    private static final class Printing {

        private final Dossier dossier;
        private final RecordWords words;
        private final AnswersChapter answers;
        private final PackParts parts;
        private final Map<Object, String> printed = new HashMap<>();

        Printing(Dossier dossier, RecordWords words) {
            this.dossier = dossier;
            this.words = words;
            this.answers = new AnswersChapter(dossier, words);
            this.parts = new PackParts(dossier, words);
        }

        List<Point> points(RegimeReport report) {
            List<Point> points = new ArrayList<>();
            for (PointReport point : report.points()) points.add(point(points.size() + 1, point));
            return points;
        }

        private Point point(int number, PointReport report) {
            String at = Integer.toString(number);
            List<String> again = new ArrayList<>();
            List<Shapes.Item> items = new ArrayList<>();
            for (Coverage.Served served : report.served()) {
                Question question = served.question();
                String before = printed.putIfAbsent(question, at);
                if (before == null) items.add(answers.item(at + "." + (items.size() + 1), asAsked(question)));
                else again.add(words.text("pack.again", question.label(), before));
            }
            Part part =
                    report.place().map(place -> part(place.place(), at, again)).orElse(Part.NONE);
            return new Point(
                    new Blocks.Section("point-" + at, at, report.point().title()),
                    report.point().law(),
                    remark(report),
                    again,
                    items,
                    part);
        }

        private Question asAsked(Question question) {
            return dossier.answers().questionnaire().question(question.id()).orElse(question);
        }

        private Part part(Regime.Place place, String at, List<String> again) {
            String before = printed.putIfAbsent(place, at);
            if (before == null) return parts.of(place);
            again.add(words.text("pack.again", words.text("pack.place." + place.key()), before));
            return Part.NONE;
        }

        private @Nullable String remark(PointReport report) {
            if (!report.served().isEmpty() || report.place().isPresent()) return null;
            return words.text(report.state() == State.DOES_NOT_ARISE ? "pack.does-not-arise" : "pack.not-answered");
        }
    }
}
