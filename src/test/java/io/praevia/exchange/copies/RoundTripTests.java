package io.praevia.exchange.copies;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.assessment.answers.EvidenceFiles;
import io.praevia.decision.signoff.SignOff;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.QuestionType;
import io.praevia.questionnaire.Visibility;
import io.praevia.record.Copies;
import io.praevia.record.Records;
import io.praevia.risk.Risks;
import io.praevia.risk.measure.Measure;
import io.praevia.risk.measure.MeasureDraft;
import io.praevia.risk.measure.Measures;
import io.praevia.support.Company;
import io.praevia.support.Endings;
import io.praevia.support.Jobs;
import io.praevia.support.PraeviaTest;
import io.praevia.support.RandomAnswers;
import io.praevia.support.RecordSchema;
import io.praevia.support.Story;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Out and in again: the assessment that was begun from the data says what the data say. */
@PraeviaTest
class RoundTripTests {

    @Autowired
    private AssessmentImports imports;

    @Autowired
    private Copies copies;

    @Autowired
    private Records records;

    @Autowired
    private Company company;

    @Autowired
    private Story story;

    @Autowired
    private Endings endings;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Answers answers;

    @Autowired
    private Visibility visibility;

    @Autowired
    private EvidenceFiles evidence;

    @Autowired
    private Risks risks;

    @Autowired
    private Measures measures;

    @Autowired
    private JsonMapper json;

    @Test
    void randomAnswersComeBackEqualFromTheirData() {
        for (int seed = 0; seed < 6; seed++) {
            AssessmentId id = story.inQuestionnaire();
            answerAtRandom(id, new Random(seed));
            story.rateRisks(id, 1 + seed % 4);
            plan(id);
            byte[] data = copy(company.owner(), id);
            RecordSchema.requireValid(new String(data, StandardCharsets.UTF_8));
            var imported = company.as(company.otherOwner(), () -> imports.bring(data));
            assertThat(imported.left()).isEmpty();
            byte[] again = copy(company.otherOwner(), imported.assessment());
            RecordSchema.requireValid(new String(again, StandardCharsets.UTF_8));
            assertThat(OwnersSide.of(json.readTree(again))).isEqualTo(OwnersSide.of(json.readTree(data)));
        }
    }

    @Test
    void aSealedRecordBringsItsFilesAlongAndNobodysVerdict() {
        AssessmentId id = endings.eventful("Words of the owner");
        endings.decide(id, SignOff.Outcome.APPROVED);
        jobs.run();
        byte[] pdf = company.as(company.owner(), () -> records.pdf(id));
        JsonNode sealed = json.readTree(company.as(company.owner(), () -> records.data(id)));
        var imported = company.as(company.otherOwner(), () -> imports.bring(pdf));
        JsonNode again = json.readTree(copy(company.otherOwner(), imported.assessment()));
        assertThat(OwnersSide.of(again)).isEqualTo(OwnersSide.of(sealed));
        assertThat(again.path("evidence")).hasSize(1);
        for (String others : List.of("reviews", "comments", "advice", "signOffs")) {
            assertThat(sealed.path(others)).as(others).isNotEmpty();
            assertThat(again.path(others)).as(others).isEmpty();
        }
        assertThat(again.path("registerEntry").isNull()).isTrue();
    }

    @Test
    void theNewAssessmentGoesItsOwnWayToADecision() {
        AssessmentId id = story.answered();
        AssessmentId begun = company.as(company.owner(), () -> imports.bring(copy(company.owner(), id)))
                .assessment();
        story.screen(begun, "evaluation", "large_scale");
        assertThat(story.get(begun).editable()).isTrue();
        assertThat(risks.of(begun)).hasSameSizeAs(risks.of(id));
        story.submit(begun);
        assertThat(story.openReviews(begun)).isNotEmpty();
    }

    @Test
    void theFormOfTheFileSaysWhichQuestionsAreLeft() {
        AssessmentId id = story.answered();
        UUID file = company.as(
                company.owner(),
                () -> evidence.add(id, "project_summary", "notes.txt", "Notes".getBytes(StandardCharsets.UTF_8)));
        byte[] data = copy(company.owner(), id);
        var imported = company.as(company.otherOwner(), () -> imports.bring(data));
        assertThat(file).isNotNull();
        assertThat(imported.left())
                .extracting(Object::toString)
                .singleElement()
                .asString()
                .contains("notes.txt");
    }

    private void plan(AssessmentId id) {
        company.as(
                company.owner(),
                () -> measures.add(
                        id,
                        new MeasureDraft(
                                "Delete visits after 90 days",
                                "A job every night.",
                                company.reviewer("it"),
                                LocalDate.of(2027, 2, 1),
                                Measure.Status.IN_PROGRESS,
                                List.of(new Measure.Effect(
                                        risks.of(id).get(0).id(), Optional.of(1), Optional.empty())))));
    }

    private void answerAtRandom(AssessmentId id, Random random) {
        for (int round = 0; round < 4; round++) {
            Map<String, AnswerValue> given = story.answers(id);
            for (Question question : visibility.visibleQuestions(story.questionnaire(id, Assessments.DPIA), given)) {
                if (!given.containsKey(question.id())
                        && question.type() != QuestionType.FILES
                        && random.nextInt(4) > 0) {
                    Question live = story.questionnaire(id, Assessments.DPIA)
                            .question(question.id())
                            .orElseThrow();
                    story.answer(id, question.id(), RandomAnswers.of(live, random));
                }
            }
        }
        assertThat(answers.values(story.get(id), Assessments.DPIA)).isNotEmpty();
    }

    private byte[] copy(PersonId reader, AssessmentId id) {
        return company.as(reader, () -> copies.data(id));
    }
}
