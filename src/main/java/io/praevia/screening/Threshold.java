package io.praevia.screening;

import io.praevia.assessment.rules.RuleTables;
import io.praevia.assessment.rules.Ruling;
import io.praevia.kernel.AssessmentId;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.screening.ScreeningOutcome.Result;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Weighs screening answers: {@code bpmn/screening.dmn} is the test of Art. 35 GDPR, {@code bpmn/jurisdictions.dmn} says
 * what each law makes of it and of its own signs. The strictest law decides.
 */
@Component
class Threshold {

    static final String TABLE = "screening";
    static final String CASE = "art35_3";
    private static final String CRITERION = "wp248";

    private final RuleTables tables;
    private final Signs.Reader reader;

    Threshold(RuleTables tables, Signs.Reader reader) {
        this.tables = tables;
        this.reader = reader;
    }

    ScreeningOutcome weigh(AssessmentId id, Questionnaire questions, Map<String, AnswerValue> answers) {
        return look(id, questions, answers).outcome();
    }

    Look look(AssessmentId id, Questionnaire questions, Map<String, AnswerValue> answers) {
        return new Look(reader.of(questions, answers), new Laws((table, inputs) -> tables.evaluate(id, table, inputs)));
    }

    static boolean says(Ruling ruling, String output) {
        return ruling.output(output).filter("true"::equals).isPresent();
    }

    /** One look at the answers. */
    static final class Look {

        private final Signs signs;
        private final Laws laws;
        private final Ruling art35;
        private final List<Laws.Weighed> weighed;

        Look(Signs signs, Laws laws) {
            this.signs = signs;
            this.laws = laws;
            this.art35 = laws.evaluate(TABLE, art35Inputs());
            this.weighed = laws.weigh(signs, art35);
        }

        /** The evaluations on which the outcome rests, to be kept: inputs by table, in order. */
        List<Map.Entry<String, Map<String, @Nullable Object>>> evaluations() {
            List<Map.Entry<String, Map<String, @Nullable Object>>> all = new ArrayList<>();
            if (weighed.isEmpty() || weighed.stream().anyMatch(Laws.Weighed::byArt35)) {
                all.add(Map.entry(TABLE, art35Inputs()));
            }
            weighed.stream()
                    .filter(law -> law.outcome().scope() != LawOutcome.Scope.DOES_NOT_APPLY)
                    .forEach(law -> all.add(Map.entry(LawOutcome.TABLE, law.inputs())));
            return all;
        }

        ScreeningOutcome outcome() {
            Map<String, List<String>> byLaw = new HashMap<>();
            List<String> deciding = result() == Result.UNDECIDED ? deciding(byLaw) : List.of();
            List<LawOutcome> outcomes = outcomes().stream()
                    .map(law -> law.deciding(byLaw.getOrDefault(law.law(), List.of())))
                    .toList();
            return new ScreeningOutcome(
                    result(), signs.yes(CRITERION), reasons(), contestable(), dpoView(), deciding, outcomes, art35);
        }

        private List<LawOutcome> outcomes() {
            return weighed.stream().map(Laws.Weighed::outcome).toList();
        }

        private Result result() {
            List<Result> results = outcomes().stream().map(LawOutcome::result).toList();
            if (results.contains(Result.REQUIRED)) {
                return Result.REQUIRED;
            }
            return results.isEmpty() || results.contains(Result.UNDECIDED) ? Result.UNDECIDED : Result.NOT_REQUIRED;
        }

        private List<String> reasons() {
            return outcomes().stream()
                    .filter(law -> law.result() == result())
                    .flatMap(law -> law.reasons().stream())
                    .distinct()
                    .toList();
        }

        private boolean contestable() {
            return result() == Result.REQUIRED
                    && outcomes().stream()
                            .filter(law -> law.result() == Result.REQUIRED)
                            .allMatch(LawOutcome::contestable);
        }

        private boolean dpoView() {
            return Threshold.says(art35, "dpoView") && weighed.stream().anyMatch(Laws.Weighed::byArt35);
        }

        /** Labels of questions asked now of which a yes would settle the whole, and each law's own. */
        private List<String> deciding(Map<String, List<String>> byLaw) {
            List<String> deciding = new ArrayList<>();
            for (Question question : signs.unanswered()) {
                Look supposed = new Look(signs.supposing(question), laws);
                supposed.outcomes().stream()
                        .filter(LawOutcome::settled)
                        .filter(after -> outcomes().stream()
                                .anyMatch(before -> before.law().equals(after.law()) && !before.settled()))
                        .forEach(law -> byLaw.computeIfAbsent(law.law(), key -> new ArrayList<>())
                                .add(question.label()));
                if (supposed.result() != Result.UNDECIDED || Places.unknown(signs)) {
                    deciding.add(question.label());
                }
            }
            return deciding;
        }

        private Map<String, @Nullable Object> art35Inputs() {
            Map<String, @Nullable Object> inputs = new HashMap<>();
            inputs.put("triggersYes", signs.yes(CASE));
            inputs.put("triggersOpen", signs.open(CASE));
            inputs.put("criteriaYes", signs.yes(CRITERION));
            inputs.put("criteriaOpen", signs.open(CRITERION));
            return inputs;
        }
    }
}
