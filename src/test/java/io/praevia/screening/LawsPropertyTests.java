package io.praevia.screening;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.rules.RuleTables;
import io.praevia.assessment.rules.Ruling;
import io.praevia.kernel.AssessmentId;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.QuestionType;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.Questionnaires;
import io.praevia.questionnaire.Visibility;
import io.praevia.questionnaire.regime.Foresight;
import io.praevia.screening.ScreeningOutcome.Result;
import io.praevia.support.PraeviaTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;

/** A screening is decided as soon as no further answer can change it, whatever the countries are. */
@PraeviaTest
class LawsPropertyTests {

    private static final AssessmentId ANY = AssessmentId.random();
    private static final List<String> COUNTRIES = List.of("FR", "GB", "US", "CA", "BR", "RU", "JP");
    private static final List<Result> STRICTER = List.of(Result.NOT_REQUIRED, Result.UNDECIDED, Result.REQUIRED);
    private static final Map<List<Object>, Ruling> KNOWN = new HashMap<>();

    @Autowired
    private RuleTables tables;

    @Autowired
    private Questionnaires questionnaires;

    @Autowired
    private Visibility visibility;

    @Autowired
    private Foresight foresight;

    private final Questionnaire questions;
    private final Threshold threshold;

    LawsPropertyTests() throws Exception {
        new TestContextManager(LawsPropertyTests.class).prepareTestInstance(this);
        questions = questionnaires.get("screening", 2);
        threshold = new Threshold(new Remembered(tables), new Signs.Reader(visibility, foresight));
    }

    /** The newest tables; the same question is asked once. */
    private record Remembered(RuleTables tables) implements RuleTables {

        @Override
        public Ruling evaluate(String table, Map<String, @Nullable Object> inputs) {
            return KNOWN.computeIfAbsent(List.of(table, inputs), key -> tables.evaluate(table, inputs));
        }

        @Override
        public Ruling evaluate(AssessmentId assessment, String table, Map<String, @Nullable Object> inputs) {
            return evaluate(table, inputs);
        }
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void whatIsDecidedStaysSoHoweverTheRestIsAnswered(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, AnswerValue> given = given(random, random.nextInt(101));
        ScreeningOutcome before = threshold.weigh(ANY, questions, given);
        for (int times = 0; times < 6; times++) {
            ScreeningOutcome after = threshold.weigh(ANY, questions, completed(given, random.nextInt(101), random));
            if (before.result() != Result.UNDECIDED) assertThat(after.result()).isEqualTo(before.result());
            assertThat(after.result()).isNotEqualTo(Result.UNDECIDED);
            for (LawOutcome law : before.laws())
                if (law.scope() == LawOutcome.Scope.APPLIES && law.settled())
                    assertThat(summary(after)).as("%s", given).contains(summary(law));
        }
    }

    @Property(tries = 80, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void itIsDecidedExactlyWhenAllCompletionsAgree(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, AnswerValue> given = completed(countries(random), random.nextInt(60), random);
        List<Question> open = new ArrayList<>(yesNo());
        Collections.shuffle(open, random);
        open = open.subList(0, 4);
        for (Question question : open)
            if (random.nextBoolean()) given.put(question.id(), new AnswerValue.NotSure());
            else given.remove(question.id());
        Map<String, AnswerValue> asked = new HashMap<>(visibility.visibleAnswers(questions, given));
        Set<Result> results = new HashSet<>();
        Set<Set<String>> outcomes = new HashSet<>();
        for (int number = 0; number < 2 << open.size(); number++) {
            Map<String, AnswerValue> completion = new HashMap<>(asked);
            for (int at = 0; at < open.size(); at++)
                completion.put(open.get(at).id(), new AnswerValue.YesNo((number >> at & 1) == 1));
            int hiddenYes = (number >> open.size()) * 101;
            ScreeningOutcome outcome = threshold.weigh(ANY, questions, completed(completion, hiddenYes, random));
            results.add(outcome.result());
            outcomes.add(degrees(outcome));
        }
        ScreeningOutcome now = threshold.weigh(ANY, questions, given);
        boolean agree = results.size() == 1 && (outcomes.size() == 1 || results.contains(Result.REQUIRED));
        assertThat(now.result() != Result.UNDECIDED)
                .as("%s gives %s", given, results)
                .isEqualTo(agree);
    }

    @Property(tries = 150, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void anotherCountryNeverMakesItLaxer(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, AnswerValue> given = given(random, random.nextInt(101));
        Map<String, AnswerValue> more = new HashMap<>(given);
        List<String> codes = new ArrayList<>(((AnswerValue.Countries) given.get("people_countries")).codes());
        codes.add(COUNTRIES.get(random.nextInt(COUNTRIES.size())));
        more.put("people_countries", new AnswerValue.Countries(List.copyOf(new HashSet<>(codes))));
        assertThat(STRICTER.indexOf(threshold.weigh(ANY, questions, more).result()))
                .as("%s with %s", given, codes)
                .isGreaterThanOrEqualTo(
                        STRICTER.indexOf(threshold.weigh(ANY, questions, given).result()));
    }

    @Property(tries = 80, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void neitherTheOrderNorHiddenAnswersMatter(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, AnswerValue> given = given(random, random.nextInt(101));
        ScreeningOutcome outcome = threshold.weigh(ANY, questions, given);
        List<String> ids = new ArrayList<>(given.keySet());
        Collections.shuffle(ids, random);
        Map<String, AnswerValue> shuffled = new LinkedHashMap<>();
        ids.forEach(id -> shuffled.put(id, given.get(id)));
        assertThat(threshold.weigh(ANY, questions, shuffled)).isEqualTo(outcome);
        assertThat(threshold.weigh(ANY, questions, visibility.visibleAnswers(questions, given)))
                .isEqualTo(outcome);
    }

    private Map<String, AnswerValue> given(Random random, int answered) {
        Map<String, AnswerValue> given = countries(random);
        int yes = random.nextInt(60);
        for (Question question : yesNo())
            if (random.nextInt(100) < answered) {
                boolean unsure = random.nextInt(6) == 0;
                given.put(
                        question.id(),
                        unsure ? new AnswerValue.NotSure() : new AnswerValue.YesNo(random.nextInt(100) < yes));
            }
        return given;
    }

    private Map<String, AnswerValue> completed(Map<String, AnswerValue> given, int yes, Random random) {
        Map<String, AnswerValue> completed = new HashMap<>(given);
        for (Question question : yesNo())
            if (!(given.get(question.id()) instanceof AnswerValue.YesNo))
                completed.put(question.id(), new AnswerValue.YesNo(random.nextInt(100) < yes));
        return completed;
    }

    private static Map<String, AnswerValue> countries(Random random) {
        List<String> codes = new ArrayList<>(COUNTRIES);
        Collections.shuffle(codes, random);
        Map<String, AnswerValue> given = new HashMap<>();
        given.put("people_countries", new AnswerValue.Countries(List.copyOf(codes.subList(0, 1 + random.nextInt(3)))));
        return given;
    }

    private List<Question> yesNo() {
        return questions.questions().stream()
                .filter(question -> question.type() == QuestionType.YES_NO)
                .toList();
    }

    private static List<String> summary(ScreeningOutcome outcome) {
        return outcome.laws().stream().map(LawsPropertyTests::summary).toList();
    }

    private static String summary(LawOutcome law) {
        return law.law() + " " + law.result() + " " + law.degree();
    }

    /** The degrees that are recorded; the result itself is told apart anyway. */
    private static Set<String> degrees(ScreeningOutcome outcome) {
        Set<String> degrees = new HashSet<>();
        outcome.laws().forEach(law -> degrees.add(law.degree()));
        return degrees;
    }
}
