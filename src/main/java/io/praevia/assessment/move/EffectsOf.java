package io.praevia.assessment.move;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.assessment.answers.SavedAnswer;
import io.praevia.questionnaire.AnswerCodec;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Completeness;
import io.praevia.questionnaire.LegalChecks;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.Visibility;
import io.praevia.questionnaire.carry.Carried;
import io.praevia.questionnaire.carry.Carrying;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Works out what a move does, without doing it. */
@Component
class EffectsOf {

    private final Answers answers;
    private final Carrying carrying;
    private final AnswerCodec codec;
    private final Visibility visibility;
    private final Rules rules;
    private final EffectWords words;

    EffectsOf(
            Answers answers,
            Carrying carrying,
            AnswerCodec codec,
            Visibility visibility,
            Rules rules,
            EffectWords words) {
        this.answers = answers;
        this.carrying = carrying;
        this.codec = codec;
        this.visibility = visibility;
        this.rules = rules;
        this.words = words;
    }

    /** The effects of going on with this version, and the answers that have to be written anew. */
    Plan plan(Assessment assessment, int to, Locale language) {
        Questionnaire before = answers.written(Assessments.DPIA, assessment.questionnaireVersion(), language);
        Questionnaire now = answers.written(Assessments.DPIA, to, language);
        Map<String, SavedAnswer> saved = answers.all(assessment, before);
        Map<String, AnswerValue> given = values(saved);
        Map<String, AnswerValue> then = new LinkedHashMap<>();
        Map<String, Stored.Rewrite> rewrites = new LinkedHashMap<>();
        rules.stored().of(assessment, before, now, language).forEach((id, was) -> {
            Carried carried = carrying.within(was.question(), now.question(id).orElseThrow(), was.value(), language);
            carried.value().ifPresent(kept -> then.put(id, kept));
            boolean same = carried.value().map(codec::write).equals(Optional.of(codec.write(was.value())));
            if (!same) rewrites.put(id, new Stored.Rewrite(was, carried));
        });
        Sides sides = new Sides(
                assessment, new Side(before, given, asked(before, given)), new Side(now, then, asked(now, then)));
        return new Plan(effects(sides, saved, rewrites, language), rewrites);
    }

    /** Answers given to this version that no question of the assessment's own version takes. */
    List<Effects.Given> left(Assessment assessment, int version, Locale language) {
        Questionnaire then = answers.written(Assessments.DPIA, version, language);
        Questionnaire now = answers.written(Assessments.DPIA, assessment.questionnaireVersion(), language);
        Map<String, AnswerValue> given = values(answers.all(assessment, then));
        Sides sides = new Sides(assessment, new Side(then, given, Set.of()), new Side(now, Map.of(), Set.of()));
        return words.in(sides, language).gone().stream()
                .filter(one -> !one.answer().isEmpty())
                .toList();
    }

    private Effects effects(
            Sides sides, Map<String, SavedAnswer> saved, Map<String, Stored.Rewrite> rewrites, Locale language) {
        EffectWords.Reading reading = words.in(sides, language);
        Set<String> opened = newly(
                rules.completeness()
                        .gaps(sides.before().questionnaire(), sides.before().values()),
                rules.completeness()
                        .gaps(sides.now().questionnaire(), sides.now().values()));
        List<Effects.Given> gone = reading.gone();
        List<Effects.Given> silent = reading.silent();
        Set<String> touched = new LinkedHashSet<>(rewrites.keySet());
        gone.stream().filter(one -> !one.answer().isEmpty()).forEach(one -> touched.add(one.id()));
        silent.forEach(one -> touched.add(one.id()));
        return new Effects(
                sides.assessment().id(),
                sides.before().questionnaire().version(),
                sides.now().questionnaire().version(),
                reading.added(opened),
                gone,
                silent,
                reading.misfits(rewrites),
                reading.changed(),
                reading.open(opened),
                blocks(sides),
                Comparison.register(sides.before().questionnaire(), sides.now().questionnaire(), touched),
                Mark.of(sides, saved));
    }

    private List<Effects.Block> blocks(Sides sides) {
        Set<String> before = blocking(sides.before()).stream()
                .map(found -> found.check().id())
                .collect(Collectors.toSet());
        return blocking(sides.now()).stream()
                .map(LegalChecks.Found::check)
                .filter(check -> !before.contains(check.id()))
                .map(check -> new Effects.Block(check.id(), check.message(), check.law()))
                .toList();
    }

    private List<LegalChecks.Found> blocking(Side side) {
        return rules.checks().found(side.questionnaire(), side.values()).stream()
                .filter(LegalChecks.Found::blocks)
                .toList();
    }

    private static Set<String> newly(List<Completeness.Gap> before, List<Completeness.Gap> now) {
        Set<String> known = before.stream().map(Completeness.Gap::questionId).collect(Collectors.toSet());
        return now.stream()
                .map(Completeness.Gap::questionId)
                .filter(id -> !known.contains(id))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> asked(Questionnaire questionnaire, Map<String, AnswerValue> values) {
        return visibility.visibleQuestions(questionnaire, values).stream()
                .map(Question::id)
                .collect(Collectors.toSet());
    }

    private static Map<String, AnswerValue> values(Map<String, SavedAnswer> saved) {
        Map<String, AnswerValue> values = new LinkedHashMap<>();
        saved.forEach((id, one) -> one.value().ifPresent(value -> values.put(id, value)));
        return values;
    }

    /** What a submission is held to, and what answers were. */
    @Component("moveRules")
    record Rules(Completeness completeness, LegalChecks checks, Stored stored) {}

    /** A version with the answers as it takes them, and the ids of what it asks with these. */
    record Side(Questionnaire questionnaire, Map<String, AnswerValue> values, Set<String> asked) {}

    /** The assessment under the version that it has, and under the newer one. */
    record Sides(Assessment assessment, Side before, Side now) {}

    /** What would happen, and what is then written. */
    record Plan(Effects effects, Map<String, Stored.Rewrite> rewrites) {}
}
