package io.praevia.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.questionnaire.Questionnaire.Section;
import io.praevia.support.RandomAnswers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** Whatever is answered in the questionnaire that we ship: what is hidden never counts, and order never matters. */
class ShippedPropertyTests {

    private final Questionnaire dpia = Samples.dpia();
    private final Visibility visibility = Samples.VISIBILITY;
    private final Completeness completeness = new Completeness(visibility);
    private final LegalChecks checks = new LegalChecks(visibility);

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void aHiddenAnswerIsNoGapNoProgressAndNoLegalProblem(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, AnswerValue> given = answers(random);
        Set<String> visible = asked(dpia, given);
        Map<String, AnswerValue> without = new LinkedHashMap<>(given);
        without.keySet().retainAll(visible);
        Map<String, AnswerValue> others = new LinkedHashMap<>(without);
        dpia.questions().stream()
                .filter(question -> !visible.contains(question.id()))
                .forEach(question -> others.put(question.id(), RandomAnswers.of(question, random)));
        for (Map<String, AnswerValue> same : List.of(without, others)) {
            assertThat(asked(dpia, same)).isEqualTo(visible);
            assertThat(visibility.visibleAnswers(dpia, same)).isEqualTo(without);
            assertThat(completeness.gaps(dpia, same)).isEqualTo(completeness.gaps(dpia, given));
            assertThat(completeness.progress(dpia, same)).isEqualTo(completeness.progress(dpia, given));
            assertThat(checks.found(dpia, same)).isEqualTo(checks.found(dpia, given));
        }
        Statistics.label("something hidden was answered").collect(given.size() > without.size());
        Statistics.label("a legal problem was found")
                .collect(!checks.found(dpia, given).isEmpty());
    }

    @Property(tries = 25, shrinking = ShrinkingMode.OFF)
    void theOrderOfQuestionsAndSectionsChangesNothing(@ForAll long seed) {
        Random random = new Random(seed);
        Map<String, AnswerValue> given = answers(random);
        List<Section> sections = new ArrayList<>(dpia.sections());
        Collections.shuffle(sections, random);
        Questionnaire shuffled = dpia.withSections(sections.stream()
                .map(section -> {
                    List<Question> questions = new ArrayList<>(section.questions());
                    Collections.shuffle(questions, random);
                    return section.with(questions);
                })
                .toList());
        assertThat(asked(shuffled, given)).isEqualTo(asked(dpia, given));
        assertThat(completeness.gaps(shuffled, given))
                .containsExactlyInAnyOrderElementsOf(completeness.gaps(dpia, given));
        assertThat(bySection(shuffled, given)).isEqualTo(bySection(dpia, given));
        assertThat(checks.found(shuffled, given)).isEqualTo(checks.found(dpia, given));
    }

    private Map<String, Completeness.Progress> bySection(Questionnaire questionnaire, Map<String, AnswerValue> given) {
        return completeness.progress(questionnaire, given).stream()
                .collect(Collectors.toMap(Completeness.Progress::sectionId, Function.identity()));
    }

    private Set<String> asked(Questionnaire questionnaire, Map<String, AnswerValue> given) {
        return new HashSet<>(Samples.ids(visibility.visibleQuestions(questionnaire, given)));
    }

    private Map<String, AnswerValue> answers(Random random) {
        Map<String, AnswerValue> given = new LinkedHashMap<>();
        for (Question question : dpia.questions()) {
            if (random.nextInt(5) > 0) {
                given.put(question.id(), RandomAnswers.of(question, random));
            }
        }
        return given;
    }
}
