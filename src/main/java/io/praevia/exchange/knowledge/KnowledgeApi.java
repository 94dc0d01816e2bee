package io.praevia.exchange.knowledge;

import io.praevia.identity.Allowed;
import io.praevia.knowledge.Knowledge;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/knowledge")
@Tag(name = "Knowledge")
class KnowledgeApi {

    private final Knowledge knowledge;

    KnowledgeApi(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @GetMapping
    @Allowed.SignedIn
    @Operation(summary = "Measures, examples, explanations and pitfalls, all or those that name this question or risk")
    List<EntryView> list(@RequestParam(defaultValue = "") String about) {
        return knowledge.all(LocaleContextHolder.getLocale()).stream()
                .filter(piece -> about.isEmpty() || piece.about().contains(about))
                .map(EntryView::of)
                .toList();
    }

    /** Something that helps to answer. */
    @Schema(name = "KnowledgeEntry")
    record EntryView(
            String id,

            @Schema(allowableValues = {"measure", "example", "explanation", "pitfall"})
            String kind,

            String title,

            @Schema(description = "Light marks: a blank line begins a paragraph, \"- \" an item of a list")
            String text,

            @Schema(description = "What an answer takes over; null for what nobody takes over") @Nullable
            String wording,

            @Schema(description = "Ids of questions, codes of regimes, or risk.access and its like")
            List<String> about,

            @Schema(description = "Written by the privacy office")
            boolean own) {

        static EntryView of(Knowledge.Piece piece) {
            return new EntryView(
                    piece.id(),
                    piece.kind().key(),
                    piece.title(),
                    piece.text(),
                    piece.wording(),
                    piece.about(),
                    piece.own());
        }
    }
}
