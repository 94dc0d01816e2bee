package io.praevia.demo.act;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.assessment.answers.SavedAnswer;
import io.praevia.assessment.submission.Submissions;
import io.praevia.demo.story.Shared;
import io.praevia.demo.story.StoryFiles;
import io.praevia.demo.story.Words;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.QuestionType;
import io.praevia.questionnaire.Questionnaire;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Answers to the screening and the questionnaire, and sending them. */
@Component
class AnswerActs implements Acts {

    private static final Duration PER_ANSWER = Duration.ofSeconds(95);

    private final Answers answers;
    private final AssessmentLookup lookup;
    private final Submissions submissions;
    private final StoryAnswers written;
    private final Shared shared;

    AnswerActs(
            Answers answers, AssessmentLookup lookup, Submissions submissions, StoryAnswers written, StoryFiles files) {
        this.answers = answers;
        this.lookup = lookup;
        this.submissions = submissions;
        this.written = written;
        this.shared = files.shared();
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of(
                "screening", this::screening,
                "answers", this::answers,
                "submit", scene -> scene.asOwner(() -> submissions.submit(scene.id())));
    }

    /** Yes to the questions named, "not sure" where named, nothing where left open, no to the others. */
    private void screening(Scene scene) {
        Questionnaire questions = answers.questionnaire(lookup.load(scene.id()), Assessments.SCREENING);
        Set<String> yes = names(scene.with().path("yes"));
        Set<String> unsure = names(scene.with().path("unsure"));
        Set<String> open = names(scene.with().path("open"));
        Map<Question, AnswerValue> given = new LinkedHashMap<>();
        for (Question question : questions.questions()) {
            if (question.type() == QuestionType.YES_NO && !open.contains(question.id())) {
                AnswerValue value = unsure.contains(question.id())
                        ? new AnswerValue.NotSure()
                        : new AnswerValue.YesNo(yes.contains(question.id()));
                given.put(question, value);
            }
        }
        save(scene, Assessments.SCREENING, given);
    }

    private void answers(Scene scene) {
        Assessment assessment = lookup.load(scene.id());
        Map<String, JsonNode> given =
                Words.merged(scene.with(), shared.answers(), scene.story().words());
        if (assessment.submission() == 0 && assessment.plannedStart() != null && given.size() > 10) {
            given.putIfAbsent(
                    "planned_start",
                    JsonNodeFactory.instance.stringNode(
                            assessment.plannedStart().toString()));
        }
        Questionnaire questions = answers.questionnaire(assessment, Assessments.DPIA);
        save(scene, Assessments.DPIA, written.asked(questions, given, answers.values(assessment, Assessments.DPIA)));
    }

    private void save(Scene scene, String questionnaire, Map<Question, AnswerValue> given) {
        Map<String, SavedAnswer> before = answers.all(lookup.load(scene.id()), questionnaire);
        scene.asOwner(() -> given.forEach((question, value) -> {
            scene.pass(PER_ANSWER);
            int version = Optional.ofNullable(before.get(question.id()))
                    .map(SavedAnswer::version)
                    .orElse(0);
            answers.save(scene.id(), questionnaire, question.id(), Optional.of(value), version);
        }));
    }

    private static Set<String> names(JsonNode nodes) {
        Set<String> names = new HashSet<>();
        nodes.forEach(node -> names.add(node.asString()));
        return names;
    }
}
