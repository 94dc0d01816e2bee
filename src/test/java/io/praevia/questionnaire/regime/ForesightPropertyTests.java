package io.praevia.questionnaire.regime;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.FeelExpressions;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.Questionnaires;
import io.praevia.questionnaire.Visibility;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A condition is settled exactly when all completions of the answers agree on it. */
class ForesightPropertyTests {

    private static final List<String> IDS = List.of("a", "b", "c", "d");
    private static final Visibility VISIBILITY = new Visibility(new FeelExpressions());
    private static final Questionnaire QUESTIONS =
            new Questionnaires(Map.of("sample.yaml", """
                            key: sample
                            version: 1
                            title: Sample
                            intro: A sample.
                            sections:
                              - id: only
                                title: Only
                                intro: The only one.
                                questions:
                                  - {id: a, type: yes_no, not_sure: true, label: L, help: H, example: E, why: W, law: A, departments: [privacy]}
                                  - {id: b, type: yes_no, not_sure: true, when: a = true, label: L, help: H, example: E, why: W, law: A, departments: [privacy]}
                                  - {id: c, type: yes_no, not_sure: true, when: b = true or a = false, label: L, help: H, example: E, why: W, law: A, departments: [privacy]}
                                  - {id: d, type: yes_no, not_sure: true, label: L, help: H, example: E, why: W, law: A, departments: [privacy]}
                            """), new FeelExpressions()).latest("sample");

    @Property(tries = 400)
    void settledMeansThatNoFurtherAnswerChangesIt(
            @ForAll("answered") Map<String, String> given, @ForAll("conditions") String feel) {
        Map<String, AnswerValue> answers = new HashMap<>();
        given.forEach((id, word) -> answers.put(id, value(word)));
        Set<Boolean> outcomes = new HashSet<>();
        for (Map<String, AnswerValue> completion : completions(answers))
            outcomes.add(VISIBILITY.holds(feel, QUESTIONS, completion));

        Foresight.Outlook outlook = new Foresight(VISIBILITY).of(feel, QUESTIONS, answers);

        assertThat(outlook.open()).isEqualTo(outcomes.size() == 2);
        if (!outlook.open()) assertThat(outcomes).containsExactly(outlook.holds());
    }

    @Provide
    Arbitrary<Map<String, String>> answered() {
        return Arbitraries.maps(Arbitraries.of(IDS), Arbitraries.of("yes", "no", "not sure"));
    }

    @Provide
    Arbitrary<String> conditions() {
        Arbitrary<String> one = Arbitraries.of(IDS).flatMap(id -> Arbitraries.of(id + " = true", id + " = false"));
        Arbitrary<String> two = net.jqwik.api.Combinators.combine(one, Arbitraries.of(" and ", " or "), one)
                .as((left, word, right) -> left + word + right);
        Arbitrary<String> folded = net.jqwik.api.Combinators.combine(one, two, one)
                .as((first, second, third) -> "(" + first + ") and (" + second + ") and (" + third + ")");
        return Arbitraries.oneOf(one, two, two.map(inner -> "not(" + inner + ")"), folded);
    }

    private static List<Map<String, AnswerValue>> completions(Map<String, AnswerValue> answers) {
        List<Map<String, AnswerValue>> all = new ArrayList<>(List.of(answers));
        for (String id : IDS) {
            AnswerValue answer = answers.get(id);
            if (answer != null && !(answer instanceof AnswerValue.NotSure)) continue;
            List<Map<String, AnswerValue>> more = new ArrayList<>();
            for (Map<String, AnswerValue> one : all)
                for (boolean yes : new boolean[] {true, false}) {
                    Map<String, AnswerValue> completed = new HashMap<>(one);
                    completed.put(id, new AnswerValue.YesNo(yes));
                    more.add(completed);
                }
            all = more;
        }
        return all;
    }

    private static AnswerValue value(String word) {
        return word.equals("not sure") ? new AnswerValue.NotSure() : new AnswerValue.YesNo(word.equals("yes"));
    }
}
