package io.praevia.assessment.move;

import io.praevia.assessment.answers.EvidenceFiles;
import io.praevia.assessment.move.Effects.Added;
import io.praevia.assessment.move.Effects.Changed;
import io.praevia.assessment.move.Effects.Given;
import io.praevia.assessment.move.Effects.Misfit;
import io.praevia.assessment.move.Effects.Open;
import io.praevia.assessment.move.Effects.What;
import io.praevia.assessment.move.EffectsOf.Side;
import io.praevia.assessment.move.EffectsOf.Sides;
import io.praevia.questionnaire.AnswerText;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.carry.Carried;
import io.praevia.questionnaire.options.LiveOptions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says effects in the words of a reader: labels, answers as they read. */
@Component
class EffectWords {

    private final LiveOptions options;
    private final EvidenceFiles files;

    EffectWords(LiveOptions options, EvidenceFiles files) {
        this.options = options;
        this.files = files;
    }

    Reading in(Sides sides, Locale language) {
        var names = files.of(sides.assessment().id()).stream()
                .collect(Collectors.toMap(EvidenceFiles.Evidence::id, EvidenceFiles.Evidence::fileName));
        return new Reading(
                sides, live(sides.before(), language), live(sides.now(), language), new AnswerText(language, names));
    }

    private Questionnaire live(Side side, Locale language) {
        return options.in(side.questionnaire(), side.values(), language);
    }

    /** Both versions with the options as they are now. */
    record Reading(Sides sides, Questionnaire before, Questionnaire now, AnswerText text) {

        List<Added> added(Set<String> opened) {
            return now.sections().stream()
                    .flatMap(section -> section.questions().stream()
                            .filter(question -> before.question(question.id()).isEmpty())
                            .map(question -> new Added(
                                    question.id(),
                                    question.label(),
                                    section.title(),
                                    sides.now().asked().contains(question.id()),
                                    opened.contains(question.id()))))
                    .toList();
        }

        List<Given> gone() {
            return before.questions().stream()
                    .filter(question -> now.question(question.id()).isEmpty())
                    .map(this::given)
                    .toList();
        }

        List<Given> silent() {
            return before.questions().stream()
                    .filter(question -> now.question(question.id()).isPresent())
                    .filter(question -> sides.before().asked().contains(question.id())
                            && !sides.now().asked().contains(question.id()))
                    .map(this::given)
                    .filter(given -> !given.answer().isEmpty())
                    .toList();
        }

        List<Misfit> misfits(Map<String, Stored.Rewrite> rewrites) {
            return rewrites.entrySet().stream()
                    .map(one -> misfit(now.question(one.getKey()).orElseThrow(), one.getValue()))
                    .toList();
        }

        List<Changed> changed() {
            return now.questions().stream()
                    .filter(question -> sides.before().asked().contains(question.id())
                            || sides.now().asked().contains(question.id()))
                    .flatMap(question -> before.question(question.id()).stream()
                            .map(old -> changed(old, question))
                            .filter(one -> !one.what().isEmpty()))
                    .toList();
        }

        List<Open> open(Set<String> opened) {
            return now.sections().stream()
                    .flatMap(section -> section.questions().stream()
                            .filter(question -> opened.contains(question.id()))
                            .map(question -> new Open(question.id(), question.label(), section.title())))
                    .toList();
        }

        private Changed changed(Question old, Question question) {
            Question was = written(sides.before(), question.id());
            Set<What> what = Comparison.of(was, written(sides.now(), question.id()));
            String label = old.label().equals(question.label()) ? "" : old.label();
            return new Changed(question.id(), question.label(), label, what);
        }

        private Misfit misfit(Question question, Stored.Rewrite rewrite) {
            Carried carried = rewrite.carried();
            Question old = before.question(question.id()).orElse(rewrite.was().question());
            return new Misfit(
                    question.id(),
                    question.label(),
                    read(old, rewrite.was().value()),
                    carried.value().map(value -> read(question, value)).orElse(""),
                    carried.lost());
        }

        private Given given(Question question) {
            return new Given(
                    question.id(),
                    question.label(),
                    read(question, sides.before().values().get(question.id())));
        }

        private String read(Question question, @Nullable AnswerValue value) {
            if (value == null) return "";
            AnswerText.Readable read = text.read(question, value);
            return Stream.concat(read.lines().stream(), read.rows().stream().map(row -> String.join(" · ", row)))
                    .collect(Collectors.joining("\n"));
        }

        private static Question written(Side side, String id) {
            return side.questionnaire().question(id).orElseThrow();
        }
    }
}
