package io.praevia.exchange.answers;

import io.praevia.assessment.Access;
import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.reuse.Suggestion;
import io.praevia.assessment.reuse.Suggestions;
import io.praevia.exchange.api.Keys;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.questionnaire.AnswerCodec;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/assessments/{id}/suggestions")
@Tag(name = "Answers")
class SuggestionsApi {

    private final AssessmentLookup lookup;
    private final Access access;
    private final Suggestions suggestions;
    private final AnswerCodec codec;

    SuggestionsApi(AssessmentLookup lookup, Access access, Suggestions suggestions, AnswerCodec codec) {
        this.lookup = lookup;
        this.access = access;
        this.suggestions = suggestions;
        this.codec = codec;
    }

    @GetMapping
    @Allowed.SignedIn
    @Operation(summary = "Answers given elsewhere that wait for the owner, in the order asked; they do not count yet")
    List<SuggestionView> list(@PathVariable AssessmentId id) {
        Assessment assessment = lookup.get(id);
        access.requireEdit(assessment);
        return suggestions.open(assessment, Assessments.DPIA).stream()
                .map(this::view)
                .toList();
    }

    @PostMapping("/keep")
    @Allowed.SignedIn
    @Operation(summary = "Make suggestions answers; what is answered already stays as it is")
    Kept keep(@PathVariable AssessmentId id, @RequestBody Keep body) {
        return new Kept(suggestions.keep(id, Assessments.DPIA, Keys.items("questions", body.questions())));
    }

    private SuggestionView view(Suggestion suggestion) {
        Suggestion.Source source = suggestion.source();
        return new SuggestionView(
                suggestion.question().id(),
                codec.write(suggestion.value()),
                suggestion.lost(),
                source.kind().key(),
                source.name(),
                source.at());
    }

    /** The questions whose suggestions are true. */
    record Keep(@Nullable List<@Nullable String> questions) {}

    /** How many became answers. */
    record Kept(int kept) {}

    /** An answer from elsewhere. */
    @Schema(name = "Suggestion")
    record SuggestionView(
            String question,
            JsonNode value,

            @Schema(description = "Labels of what could not be carried over")
            List<String> lost,

            @Schema(description = "assessment, register or file")
            String source,

            @Schema(description = "Reference of the assessment, name of the entry or of the file")
            String name,

            Instant givenAt) {}
}
