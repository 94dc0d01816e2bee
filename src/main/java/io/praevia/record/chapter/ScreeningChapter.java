package io.praevia.record.chapter;

import io.praevia.assessment.rules.Ruling;
import io.praevia.questionnaire.AnswerText;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.record.dossier.Dossier;
import io.praevia.record.page.Blocks.Answer;
import io.praevia.record.page.Blocks.Fact;
import io.praevia.record.page.RecordWords;
import io.praevia.screening.LawOutcome;
import io.praevia.screening.Screening;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether a full assessment was needed: the answers that mattered, the rules that decided, who confirmed it. */
final class ScreeningChapter {

    private final Dossier dossier;
    private final RecordWords words;

    ScreeningChapter(Dossier dossier, RecordWords words) {
        this.dossier = dossier;
        this.words = words;
    }

    /** Null until the screening was sent. */
    Shapes.@Nullable Screened screened() {
        return dossier.screening()
                .map(screening ->
                        new Shapes.Screened(outcome(screening), answers(), laws(), rules(), statements(screening)))
                .orElse(null);
    }

    private Shapes.Box outcome(Screening screening) {
        return new Shapes.Box(
                "notice",
                screening.result().label().in(words.language()),
                words.text("screening.on", words.moment(screening.at()), screening.criteria()));
    }

    private List<Answer> answers() {
        List<Question> mattered = dossier.screeningAnswers().asked().stream()
                .filter(question -> matters(question))
                .toList();
        AnswerText text = new AnswerText(words.language());
        return IntStream.range(0, mattered.size())
                .mapToObj(i -> answer(i + 1, mattered.get(i), text))
                .toList();
    }

    private Answer answer(int number, Question question, AnswerText text) {
        String given = String.join(
                "\n", dossier.screeningAnswers().read(question, text).lines());
        return new Answer(Integer.toString(number), question.label(), given, null, null);
    }

    /** Everything but a plain "no". */
    private boolean matters(Question question) {
        return dossier.screeningAnswers()
                .given(question)
                .flatMap(saved -> saved.value())
                .map(value -> !(value instanceof AnswerValue.YesNo yesNo) || yesNo.yes())
                .orElse(true);
    }

    /** Each law with its outcome, the degree it wants recorded, the reason and the article. */
    private List<Fact> laws() {
        return LawOutcome.among(dossier.rulings(), words.language()).stream()
                .map(law -> new Fact(law.name(), said(law)))
                .toList();
    }

    private String said(LawOutcome law) {
        Stream<String> degree = law.degree().isEmpty()
                ? Stream.of()
                : Stream.of(law.degreeLabel().in(words.language()));
        Stream<String> rest = Stream.concat(law.reasons().stream(), Stream.of(law.article()));
        return Stream.of(Stream.of(law.result().label().in(words.language())), degree, rest)
                .flatMap(parts -> parts)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private List<Fact> rules() {
        return dossier.rulings().stream()
                .map(ruling -> ruling.in(words.language()))
                .filter(ruling -> ruling.table().equals("screening"))
                .flatMap(ruling -> ruling.hits().stream().map(hit -> rule(ruling, hit)))
                .toList();
    }

    private Fact rule(Ruling ruling, Ruling.Hit hit) {
        return new Fact(words.text("screening.rule", hit.rule(), ruling.version()), hit.reason());
    }

    private List<Shapes.Box> statements(Screening screening) {
        List<Shapes.Box> boxes = new ArrayList<>();
        screening
                .contestReason()
                .ifPresent(reason -> boxes.add(new Shapes.Box("notice", words.text("screening.contested"), reason)));
        screening.dpoView().ifPresent(view -> boxes.add(said("advice", "screening.dpo", view.text(), view)));
        screening.ruling().ifPresent(ruled -> {
            String key = ruled.full() ? "screening.ruled-full" : "screening.ruled-not";
            boxes.add(said("decision", key, ruled.reason(), new Screening.Statement("", ruled.by(), ruled.at())));
        });
        return boxes;
    }

    private Shapes.Box said(String tone, String key, String text, Screening.Statement who) {
        return new Shapes.Box(
                tone,
                words.text(key),
                text + "\n" + words.text("said", dossier.names().titled(who.by()), words.moment(who.at())));
    }
}
