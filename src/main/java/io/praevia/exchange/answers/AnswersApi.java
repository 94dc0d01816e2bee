package io.praevia.exchange.answers;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.assessment.answers.SavedAnswer;
import io.praevia.exchange.api.BasedOn;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.questionnaire.AnswerCodec;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/assessments/{id}/answers/{questionnaire}")
@Tag(name = "Answers")
class AnswersApi {

    private static final List<String> QUESTIONNAIRES = List.of(Assessments.SCREENING, Assessments.DPIA);

    private final AssessmentLookup lookup;
    private final Answers answers;
    private final AnswerCodec codec;
    private final AnswerViews views;

    AnswersApi(AssessmentLookup lookup, Answers answers, AnswerCodec codec, AnswerViews views) {
        this.lookup = lookup;
        this.answers = answers;
        this.codec = codec;
        this.views = views;
    }

    @GetMapping
    @Allowed.SignedIn
    @Operation(summary = "Every question with its answer and version, in the order asked")
    AnswerView.All all(@PathVariable AssessmentId id, @PathVariable String questionnaire) {
        return views.all(lookup.get(id), known(questionnaire));
    }

    @GetMapping("/{question}")
    @Allowed.SignedIn
    @Operation(summary = "One answer; its version is the ETag")
    ResponseEntity<AnswerView> get(
            @PathVariable AssessmentId id, @PathVariable String questionnaire, @PathVariable String question) {
        Assessment assessment = lookup.get(id);
        Question asked = question(assessment, questionnaire, question);
        return tagged(views.one(
                asked,
                Optional.ofNullable(answers.all(assessment, questionnaire).get(question))));
    }

    @PutMapping("/{question}")
    @Allowed.SignedIn
    @Operation(summary = "Answer a question, or clear the answer with null")
    ResponseEntity<AnswerView> put(
            @PathVariable AssessmentId id,
            @PathVariable String questionnaire,
            @PathVariable String question,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody AnswerView.Change body) {
        Question asked = question(lookup.get(id), questionnaire, question);
        Optional<AnswerValue> value = parsed(asked, body.value());
        int basedOn = BasedOn.of(body.basedOn(), ifMatch);
        try {
            SavedAnswer saved = answers.save(id, questionnaire, question, value, basedOn);
            return tagged(views.one(asked, Optional.of(saved)));
        } catch (Refused.Stale stale) {
            throw new Refused.Stale(json(stale.yours()), json(stale.theirs()), stale.currentVersion());
        }
    }

    private Optional<AnswerValue> parsed(Question question, @Nullable JsonNode node) {
        if (node == null || node.isMissingNode()) {
            throw new Refused.Invalid("value", "api.refused.value");
        }
        if (node.isNull()) {
            return Optional.empty();
        }
        AnswerCodec.Result result = codec.parse(question, node);
        result.problem().ifPresent(problem -> {
            throw new Refused.Invalid(problem.field(), problem.reason());
        });
        return result.value();
    }

    private Question question(Assessment assessment, String questionnaire, String id) {
        return answers.questionnaire(assessment, known(questionnaire))
                .question(id)
                .orElseThrow(() -> new Refused.NotFound("assessment.refused.question"));
    }

    private static String known(String questionnaire) {
        if (!QUESTIONNAIRES.contains(questionnaire)) {
            throw new Refused.NotFound("api.refused.questionnaire");
        }
        return questionnaire;
    }

    private @Nullable Object json(@Nullable Object stored) {
        return stored instanceof Optional<?> held && held.orElse(null) instanceof AnswerValue value
                ? codec.write(value)
                : null;
    }

    private static ResponseEntity<AnswerView> tagged(AnswerView view) {
        return ResponseEntity.ok().eTag(BasedOn.tag(view.version())).body(view);
    }
}
