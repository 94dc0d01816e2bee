package io.praevia.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.questionnaire.Questionnaire.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the questionnaire: order never matters, and a hidden answer never counts. */
class VisibilityPropertyTests {

    private final Visibility visibility = Samples.VISIBILITY;
    private final Completeness completeness = new Completeness(visibility);

    @Property(tries = 200)
    void visibilityDoesNotDependOnTheOrderOfQuestions(@ForAll("cases") Case given, @ForAll long shuffle) {
        List<Question> shuffled = new ArrayList<>(given.questions);
        Collections.shuffle(shuffled, new Random(shuffle));
        assertThat(visible(shuffled, given.answers)).isEqualTo(visible(given.questions, given.answers));
    }

    @Property(tries = 200)
    void aHiddenAnswerChangesNothing(@ForAll("cases") Case given) {
        Questionnaire whole = questionnaire(given.questions);
        Set<String> visible = visible(given.questions, given.answers);
        Map<String, AnswerValue> without = new HashMap<>(given.answers);
        without.keySet().retainAll(visible);
        Map<String, AnswerValue> turned = new HashMap<>(given.answers);
        turned.replaceAll((id, answer) -> visible.contains(id) ? answer : opposite(answer));
        for (Map<String, AnswerValue> other : List.of(without, turned)) {
            assertThat(visible(given.questions, other)).isEqualTo(visible);
            assertThat(completeness.gaps(whole, other)).isEqualTo(completeness.gaps(whole, given.answers));
            assertThat(completeness.progress(whole, other)).isEqualTo(completeness.progress(whole, given.answers));
        }
    }

    @Property(tries = 200)
    void aVisibleQuestionIsOneWhoseConditionHoldsForVisibleAnswers(@ForAll("cases") Case given) {
        Set<String> visible = visible(given.questions, given.answers);
        Map<String, Object> seen = new HashMap<>();
        for (Question question : given.questions) {
            AnswerValue answer = visible.contains(question.id()) ? given.answers.get(question.id()) : null;
            seen.put(question.id(), answer == null ? null : answer.forConditions());
        }
        for (Question question : given.questions) {
            boolean holds = question.when() == null
                    || Boolean.TRUE.equals(new FeelExpressions().evaluate(question.when(), seen));
            assertThat(visible.contains(question.id())).as(question.toString()).isEqualTo(holds);
        }
    }

    /** A condition above a section is a condition of each of its questions: both ways of writing it ask the same. */
    @Property(tries = 200)
    void composingKeepsWhatIsAskedAndWhatCounts(@ForAll("cases") Case given, @ForAll long shuffle) {
        int half = given.questions.size() / 2;
        String above = "q0 = true";
        List<Question> below = given.questions.subList(half, given.questions.size());
        String file = yaml(given.questions.subList(0, half), "first", null)
                + yaml(shuffled(below, shuffle), "second", half == 0 ? null : above);
        Questionnaire composed = new Questionnaires(
                        Map.of("a.yaml", "key: a\nversion: 1\ntitle: A\nintro: I\nsections:\n" + file),
                        new FeelExpressions())
                .latest("a");
        List<Question> folded = new ArrayList<>(composed.questions());
        Collections.shuffle(folded, new Random(shuffle));
        Set<String> asked = new HashSet<>(Samples.ids(visibility.visibleQuestions(composed, given.answers)));
        assertThat(visible(folded, given.answers)).isEqualTo(asked);
        Map<String, AnswerValue> without = new HashMap<>(given.answers);
        without.keySet().retainAll(asked);
        assertThat(completeness.gaps(composed, without)).isEqualTo(completeness.gaps(composed, given.answers));
        boolean open = asked.contains("q0") && new AnswerValue.YesNo(true).equals(given.answers.get("q0"));
        if (half > 0 && !open) assertThat(asked).doesNotContainAnyElementsOf(Samples.ids(below));
    }

    private static List<Question> shuffled(List<Question> questions, long seed) {
        List<Question> shuffled = new ArrayList<>(questions);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }

    private static String yaml(List<Question> questions, String section, String when) {
        if (questions.isEmpty()) return "";
        StringBuilder text = new StringBuilder("  - id: " + section + "\n    title: T\n    intro: I\n");
        if (when != null) text.append("    when: ").append(when).append('\n');
        text.append("    questions:\n");
        for (Question question : questions) {
            text.append(
                    "      - {id: " + question.id()
                            + ", type: yes_no, label: L, help: H, example: E, why: W, law: A, departments: [privacy], not_sure: true");
            text.append(", required: '" + question.required() + "'");
            if (question.when() != null) text.append(", when: '" + question.when() + "'");
            text.append("}\n");
        }
        return text.toString();
    }

    @Provide
    Arbitrary<Case> cases() {
        return Arbitraries.integers()
                .between(2, 9)
                .flatMap(size -> Arbitraries.randomValue(random -> Case.of(size, random)));
    }

    record Case(List<Question> questions, Map<String, AnswerValue> answers) {

        static Case of(int size, Random random) {
            List<Question> questions = new ArrayList<>();
            Map<String, AnswerValue> answers = new HashMap<>();
            for (int at = 0; at < size; at++) {
                questions.add(question("q" + at, at == 0 ? null : condition(at, random), condition(size, random)));
                if (random.nextInt(4) > 0) answers.put("q" + at, answer(random));
            }
            return new Case(questions, answers);
        }

        private static String condition(int below, Random random) {
            String one = "q" + random.nextInt(below);
            String other = "q" + random.nextInt(below);
            return switch (random.nextInt(6)) {
                case 0 -> null;
                case 1 -> one + " = true";
                case 2 -> "not(" + one + " = true)";
                case 3 -> one + " = null or " + other + " = false";
                case 4 -> one + " = true and " + other + " != true";
                default -> one + " = \"not_sure\"";
            };
        }

        private static AnswerValue answer(Random random) {
            int kind = random.nextInt(5);
            return kind == 0 ? new AnswerValue.NotSure() : new AnswerValue.YesNo(kind > 2);
        }

        private static Question question(String id, String when, String required) {
            return new Question(
                    id,
                    QuestionType.YES_NO,
                    id,
                    "",
                    "",
                    "",
                    "",
                    when,
                    required == null ? "true" : required,
                    true,
                    List.of(),
                    List.of(),
                    List.of("privacy"),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(),
                    null,
                    List.of());
        }
    }

    private static AnswerValue opposite(AnswerValue answer) {
        return answer instanceof AnswerValue.YesNo yesNo
                ? new AnswerValue.YesNo(!yesNo.yes())
                : new AnswerValue.YesNo(true);
    }

    private static Questionnaire questionnaire(List<Question> questions) {
        return new Questionnaire(
                "random",
                1,
                "Random",
                "",
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(new Section("all", "All", "", null, questions)));
    }

    private Set<String> visible(List<Question> questions, Map<String, AnswerValue> answers) {
        return new HashSet<>(Samples.ids(visibility.visibleQuestions(questionnaire(questions), answers)));
    }
}
