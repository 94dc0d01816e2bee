package io.praevia.record.chapter.authority;

import io.praevia.decision.consultation.Consultation;
import io.praevia.decision.consultation.Letter;
import io.praevia.record.dossier.Dossier;
import io.praevia.record.page.Blocks.Column;
import io.praevia.record.page.Blocks.Fact;
import io.praevia.record.page.Blocks.Table;
import io.praevia.record.page.RecordWords;
import java.util.ArrayList;
import java.util.List;

/** The prior consultation: its clock, the authority's advice and what was done with each point, the letters. */
public final class ConsultationChapter {

    private final Dossier dossier;
    private final RecordWords words;

    public ConsultationChapter(Dossier dossier, RecordWords words) {
        this.dossier = dossier;
        this.words = words;
    }

    /** Empty when the authority was not asked. */
    public List<Fact> facts() {
        return dossier.decided().consultation().map(this::facts).orElse(List.of());
    }

    /** Points and letters, as far as there are any. Files of letters stay outside; their SHA-256 names them. */
    public List<Table> tables() {
        List<Table> tables = new ArrayList<>();
        dossier.decided()
                .consultation()
                .map(Consultation::points)
                .filter(points -> !points.isEmpty())
                .ifPresent(points -> tables.add(points(points)));
        if (!dossier.decided().letters().isEmpty()) {
            tables.add(letters(dossier.decided().letters()));
        }
        return tables;
    }

    private List<Fact> facts(Consultation asked) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("authority", asked.authority()));
        facts.add(fact("asked", words.day(asked.submittedOn())));
        asked.extensionNotifiedOn()
                .ifPresent(day -> facts.add(fact(
                        "extension",
                        asked.extended() ? words.day(day) : words.text("consultation.too-late", words.day(day)))));
        asked.stops().forEach(stop -> facts.add(fact("stopped", stop(stop))));
        facts.add(fact("due", words.day(asked.dueOn())));
        asked.answer().ifPresent(answer -> {
            facts.add(fact("outcome", answer.outcome().label().in(words.language())));
            facts.add(fact("answered", words.day(answer.on())));
            facts.add(fact("answer", answer.text()));
        });
        return facts;
    }

    private String stop(Consultation.Stop stop) {
        return stop.until()
                .map(until -> words.text(
                        "consultation.stopped-until", words.day(stop.from()), words.day(until), stop.reason()))
                .orElseGet(() -> words.text("consultation.stopped-since", words.day(stop.from()), stop.reason()));
    }

    private Table points(List<Consultation.Point> points) {
        return new Table(
                words.text("consultation.points"),
                List.of(
                        new Column(words.text("advice.point"), 42),
                        new Column(words.text("advice.handled"), 18),
                        new Column(words.text("advice.reason"), 40)),
                points.stream().map(this::point).toList());
    }

    private List<String> point(Consultation.Point point) {
        return point.handled()
                .map(handled -> List.of(point.body(), handled.done().label().in(words.language()), handled.how()))
                .orElseGet(() -> List.of(point.body(), words.text("advice.open"), "–"));
    }

    private Table letters(List<Letter> letters) {
        return new Table(
                words.text("consultation.letters"),
                List.of(
                        new Column(words.text("when"), 18),
                        new Column(words.text("consultation.kind"), 24),
                        new Column(words.text("consultation.subject"), 58)),
                letters.stream().map(this::letter).toList());
    }

    private List<String> letter(Letter letter) {
        StringBuilder subject = new StringBuilder(letter.subject());
        letter.file()
                .ifPresent(file ->
                        subject.append('\n').append(words.text("consultation.file", file.name(), file.sha256())));
        letter.struck()
                .ifPresent(struck -> subject.append('\n').append(words.text("consultation.struck", struck.reason())));
        return List.of(words.day(letter.on()), letter.kind().label().in(words.language()), subject.toString());
    }

    private Fact fact(String key, String value) {
        return new Fact(words.text("consultation." + key), value);
    }
}
