package io.praevia.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.AnswerHistory;
import io.praevia.assessment.answers.Answers;
import io.praevia.assessment.submission.SubmissionPart;
import io.praevia.assessment.submission.Submissions;
import io.praevia.decision.signoff.SignOff;
import io.praevia.kernel.AssessmentId;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Visibility;
import io.praevia.register.EntryContent;
import io.praevia.register.RegisterEntries;
import io.praevia.review.Review;
import io.praevia.support.Company;
import io.praevia.support.Jobs;
import io.praevia.support.PraeviaTest;
import io.praevia.support.RandomAnswers;
import io.praevia.support.SampleAnswers;
import io.praevia.support.Signing;
import io.praevia.support.Story;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestContextManager;

/** Answers that nobody is asked for, whatever they say, reach neither the rules, nor reviewers, nor the register. */
@PraeviaTest
class HiddenAnswersPropertyTests {

    @Autowired
    private Story story;

    @Autowired
    private Company company;

    @Autowired
    private Signing signing;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Answers answers;

    @Autowired
    private AnswerHistory history;

    @Autowired
    private Visibility visibility;

    @Autowired
    private Submissions submissions;

    @Autowired
    private RegisterEntries entries;

    HiddenAnswersPropertyTests() throws Exception {
        new TestContextManager(HiddenAnswersPropertyTests.class).prepareTestInstance(this);
    }

    @Property(tries = 4, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void hiddenAnswersReachNeitherReviewersNorTheRegister(@ForAll long seed) {
        AssessmentId plain = story.answered();
        AssessmentId stuffed = story.answered();
        Set<String> hidden = answerHidden(stuffed, new Random(seed));
        assertThat(hidden).hasSizeGreaterThan(10);
        assertThat(words(submissions(stuffed))).isEqualTo(words(submissions(plain)));
        story.submit(plain);
        story.submit(stuffed);
        assertThat(chosen(stuffed)).isEqualTo(chosen(plain));
        assertThat(story.openReviews(stuffed))
                .allSatisfy(review -> assertThat(review.questions()).doesNotContainAnyElementsOf(hidden));
        assertThat(entered(stuffed)).isEqualTo(entered(plain));
    }

    @Property(tries = 6, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void restoringWhatWasSaidBeforeBringsBackEveryAnswer(@ForAll long seed) {
        Random random = new Random(seed);
        AssessmentId id = story.answered();
        List<Question> asked = new ArrayList<>(
                visibility.visibleQuestions(story.questionnaire(id, Assessments.DPIA), story.answers(id)));
        asked.removeIf(question -> !story.answers(id).containsKey(question.id()));
        java.util.Collections.shuffle(asked, random);
        Map<String, AnswerValue> before = story.answers(id);
        List<SubmissionPart.Missing> gaps = submissions(id);
        List<Question> changed = asked.subList(0, 8);
        Map<String, Integer> versions = new HashMap<>();
        for (Question question : changed) {
            versions.put(question.id(), version(id, question));
            for (int times = 0; times <= random.nextInt(3); times++) {
                story.answer(id, question.id(), RandomAnswers.of(question, random));
            }
        }
        for (Question question : changed) {
            company.as(
                    company.owner(),
                    () -> history.restore(
                            id, Assessments.DPIA, question.id(), versions.get(question.id()), version(id, question)));
        }
        assertThat(story.answers(id)).isEqualTo(before);
        assertThat(submissions(id)).isEqualTo(gaps);
    }

    private Set<String> answerHidden(AssessmentId id, Random random) {
        var questionnaire = story.questionnaire(id, Assessments.DPIA);
        Set<String> asked = visibility.visibleQuestions(questionnaire, story.answers(id)).stream()
                .map(Question::id)
                .collect(Collectors.toSet());
        Set<String> hidden = new HashSet<>();
        for (Question question : questionnaire.questions()) {
            if (!asked.contains(question.id()) && random.nextInt(4) > 0) {
                story.answer(
                        id,
                        question.id(),
                        random.nextInt(4) == 0 ? SampleAnswers.of(question) : RandomAnswers.of(question, random));
                hidden.add(question.id());
            }
        }
        return hidden;
    }

    private int version(AssessmentId id, Question question) {
        return answers.all(story.get(id), Assessments.DPIA).get(question.id()).version();
    }

    /** What is missing, and what the law does not like. */
    private List<SubmissionPart.Missing> submissions(AssessmentId id) {
        return company.as(company.owner(), () -> {
            List<SubmissionPart.Missing> all = new ArrayList<>(submissions.missing(id));
            all.addAll(submissions.warnings(id));
            return all;
        });
    }

    private static List<String> words(List<SubmissionPart.Missing> found) {
        return found.stream().map(missing -> missing.message().toString()).toList();
    }

    /** Departments with the rules that chose them, and the questions that each looks at. */
    private Map<String, List<Object>> chosen(AssessmentId id) {
        Map<String, List<Object>> chosen = new HashMap<>();
        for (Review review : story.openReviews(id)) {
            chosen.put(review.department().value(), List.of(review.reason(), review.rules(), review.questions()));
        }
        return chosen;
    }

    private EntryContent entered(AssessmentId id) {
        story.approveAll(id);
        signing.advise(id, "Tell people first.");
        signing.sign(id, SignOff.Outcome.APPROVED);
        jobs.run(id);
        return company.as(
                company.privacyOfficer(),
                () -> entries.get(entries.writtenBy(id).orElseThrow().entry()).content());
    }
}
