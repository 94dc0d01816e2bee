package io.praevia.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.kernel.AssessmentId;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.Visibility;
import io.praevia.support.Company;
import io.praevia.support.OtherQuestions;
import io.praevia.support.Pages;
import io.praevia.support.PraeviaTest;
import io.praevia.support.Story;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a saved answer costs in a questionnaire of 500 questions against one of 40, in turn. */
@PraeviaTest
class QuestionnaireSizeBenchmark {

    private static final int WARM_UP = 40;
    private static final int ROUNDS = 100;

    @Autowired
    private OtherQuestions questions;

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private Answers answers;

    @Autowired
    private Visibility visibility;

    @Autowired
    private Pages pages;

    @Test
    void savedAnswersAndVisibility() {
        Filled small = new Filled(901, 40);
        Filled large = new Filled(902, 500);
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            if (round == 0) {
                small.forget();
                large.forget();
            }
            for (Filled one : List.of(small, large)) {
                one.save(round);
                one.autosave(round);
                one.open();
                one.decide();
            }
        }
        System.out.printf("%n%d rounds after %d for warm-up%n%n", ROUNDS, WARM_UP);
        System.out.println("| part | 40: min, median, max ms | 500: min, median, max ms | ratio |");
        System.out.println("|---|---|---|---|");
        for (String part : small.times.keySet()) {
            List<Double> few = small.times.get(part);
            List<Double> many = large.times.get(part);
            System.out.printf("| %s | %s | %s | %.1f |%n", part, row(few), row(many), median(many) / median(few));
        }
    }

    private static String row(List<Double> times) {
        return "%.2f, %.2f, %.2f".formatted(Collections.min(times), median(times), Collections.max(times));
    }

    private static double median(List<Double> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    /** An assessment with every question answered, in sections of ten. */
    private final class Filled {

        private final Map<String, List<Double>> times = new java.util.LinkedHashMap<>();
        private final AssessmentId id;
        private final int size;
        private final Questionnaire questionnaire;
        private final Map<String, AnswerValue> given;
        private int version = 1;

        Filled(int number, int size) {
            this.size = size;
            id = questions.inQuestionnaire(number, SizedQuestionnaire.of(number, size));
            questionnaire = story.questionnaire(id, Assessments.DPIA);
            company.as(
                    company.owner(),
                    () -> questionnaire
                            .questions()
                            .forEach(question -> answers.save(
                                    id,
                                    Assessments.DPIA,
                                    question.id(),
                                    java.util.Optional.of(SizedQuestionnaire.answer(question)),
                                    0)));
            given = story.answers(id);
            assertThat(given).hasSize(size);
            assertThat(visibility.visibleQuestions(questionnaire, given)).hasSizeGreaterThan(size / 2);
        }

        void forget() {
            times.clear();
        }

        void save(int round) {
            AnswerValue value = new AnswerValue.Text("Answer " + round);
            time(
                    "saved by the service",
                    () -> company.as(
                            company.owner(),
                            () -> answers.save(id, Assessments.DPIA, "q0", java.util.Optional.of(value), version)));
            version++;
        }

        void autosave(int round) {
            String address = "/assessments/%s/questionnaire/s0/autosave".formatted(id);
            String[] form = {"q0.shown", "1", "q0", "Typed " + round, "q0.version", Integer.toString(version)};
            time(
                    "saved while typing, over HTTP",
                    () -> assertThat(pages.send(company.owner(), address, form)
                                    .getResponse()
                                    .getHeader("X-Versions"))
                            .isEqualTo("q0=" + (version + 1)));
            version++;
        }

        void open() {
            time(
                    "a section of ten opened",
                    () -> assertThat(pages.open(
                                            company.owner(),
                                            "/assessments/%s/questionnaire/s%d".formatted(id, size / 20))
                                    .getResponse()
                                    .getStatus())
                            .isEqualTo(200));
        }

        void decide() {
            time("visibility of every question (FEEL)", () -> visibility.visibleQuestions(questionnaire, given));
        }

        private void time(String part, Runnable act) {
            long start = System.nanoTime();
            act.run();
            times.computeIfAbsent(part, p -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
        }
    }
}
