package io.praevia.exchange.moves;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.move.ManyMoves;
import io.praevia.assessment.move.QuestionnaireMoves;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Versions of the questionnaire")
class MovesApi {

    private final AssessmentLookup lookup;
    private final QuestionnaireMoves moves;
    private final ManyMoves many;

    MovesApi(AssessmentLookup lookup, QuestionnaireMoves moves, ManyMoves many) {
        this.lookup = lookup;
        this.moves = moves;
        this.many = many;
    }

    @GetMapping("/assessments/{id}/questionnaire-version")
    @Allowed.SignedIn
    @Operation(summary = "The version that it runs on, and what a move to the newest one would do")
    VersionView version(@PathVariable AssessmentId id) {
        Assessment assessment = lookup.get(id);
        return new VersionView(
                assessment.questionnaireVersion(),
                moves.current(),
                moves.offered(assessment)
                        ? moves.effects(id).map(EffectsView::of).orElse(null)
                        : null);
    }

    @PostMapping("/assessments/{id}/questionnaire-version")
    @Allowed.SignedIn
    @Operation(summary = "Move it to the newest version, as its effects were read")
    VersionView move(@PathVariable AssessmentId id, @RequestBody Wanted wanted) {
        moves.move(id, wanted.to(), mark(wanted.mark()));
        return version(id);
    }

    @GetMapping("/questionnaires/{key}/moves")
    @Allowed.PrivacyOfficer
    @Operation(summary = "Running assessments on an older version, with what a move would do to each")
    List<CandidateView> candidates(@PathVariable String key) {
        requirePinned(key);
        return moves.candidates().stream()
                .map(one -> new CandidateView(
                        one.assessment().id().toString(),
                        one.assessment().reference(),
                        one.assessment().questionnaireVersion(),
                        one.refusal().map(Object::toString).orElse(null),
                        one.refusal().isPresent()
                                ? null
                                : moves.effects(one.assessment().id())
                                        .map(EffectsView::of)
                                        .orElse(null)))
                .toList();
    }

    @PostMapping("/questionnaires/{key}/moves")
    @Allowed.PrivacyOfficer
    @Operation(summary = "Move several assessments; those that cannot move are named with the reason")
    OutcomeView moveAll(@PathVariable String key, @RequestBody Many wanted) {
        requirePinned(key);
        Map<AssessmentId, String> marks = new LinkedHashMap<>();
        if (wanted.assessments() != null)
            wanted.assessments().forEach((id, mark) -> marks.put(AssessmentId.of(id), mark(mark)));
        if (marks.isEmpty()) throw new Refused.Invalid("assessments", "api.refused.moves");
        ManyMoves.Outcome outcome = many.move(marks, wanted.to());
        Map<String, String> refused = new LinkedHashMap<>();
        outcome.refused().forEach((id, why) -> refused.put(id.toString(), why.toString()));
        return new OutcomeView(ids(outcome.moved()), ids(outcome.already()), refused);
    }

    private static List<String> ids(List<AssessmentId> all) {
        return all.stream().map(AssessmentId::toString).toList();
    }

    private static String mark(@Nullable String mark) {
        return mark == null ? "" : mark;
    }

    private static void requirePinned(String key) {
        if (!key.equals(Assessments.DPIA)) throw new Refused.NotFound("api.refused.questionnaire");
    }

    /** The version of an assessment. */
    @Schema(name = "QuestionnaireVersion")
    record VersionView(
            int version,

            @Schema(description = "The version that new assessments begin with")
            int newest,

            @Schema(description = "Null when there is nothing to move, or you cannot move it now") @Nullable
            EffectsView effects) {}

    /** What is wanted; {@code mark} is that of the effects that were read. */
    @Schema(name = "QuestionnaireMove")
    record Wanted(int to, @Nullable String mark) {}

    /** Several; by id of the assessment the mark of its effects. */
    @Schema(name = "QuestionnaireMoves")
    record Many(int to, @Nullable Map<String, String> assessments) {}

    /** An assessment on an older version. */
    @Schema(name = "QuestionnaireMoveCandidate")
    record CandidateView(
            String assessment,
            String reference,
            int version,
            @Nullable String refused,
            @Nullable EffectsView effects) {}

    /** What became of each. */
    @Schema(name = "QuestionnaireMovesOutcome")
    record OutcomeView(List<String> moved, List<String> already, Map<String, String> refused) {}
}
