package io.praevia.exchange.moves;

import io.praevia.assessment.move.Effects;
import io.praevia.register.RegisterField;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What a move to another version of the questionnaire would do to an assessment, in the language that was asked for. */
@Schema(name = "QuestionnaireMoveEffects")
record EffectsView(
        int from,
        int to,

        @Schema(description = "Send it back to move: it changes when answers or versions do")
        String mark,

        List<AddedView> added,

        @Schema(description = "Questions that go; answers stop counting and stay in the history")
        List<GivenView> gone,

        @Schema(description = "Answered questions that are then not asked")
        List<GivenView> silent,

        List<MisfitView> misfits,
        List<ChangedView> changed,

        @Schema(description = "Questions that then need an answer")
        List<String> open,

        @Schema(description = "Rules of law that then keep it from being sent")
        List<BlockView> blocks,

        @Schema(description = "Fields of the register that are filled differently")
        List<String> register) {

    static EffectsView of(Effects effects) {
        return new EffectsView(
                effects.from(),
                effects.to(),
                effects.mark(),
                effects.added().stream()
                        .map(one -> new AddedView(one.id(), one.label(), one.asked(), one.missing()))
                        .toList(),
                effects.gone().stream().map(GivenView::of).toList(),
                effects.silent().stream().map(GivenView::of).toList(),
                effects.misfits().stream()
                        .map(one -> new MisfitView(one.id(), one.label(), one.was(), one.keeps(), one.lost()))
                        .toList(),
                effects.changed().stream()
                        .map(one -> new ChangedView(
                                one.id(),
                                one.label(),
                                one.what().stream().map(Effects.What::key).toList()))
                        .toList(),
                effects.open().stream().map(Effects.Open::id).toList(),
                effects.blocks().stream()
                        .map(one -> new BlockView(one.id(), one.message(), one.law()))
                        .toList(),
                effects.register().stream().map(RegisterField::key).toList());
    }

    /** A new question. */
    @Schema(name = "AddedQuestion")
    record AddedView(String question, String label, boolean asked, boolean missing) {}

    /** A question and its answer as it reads, empty when there is none. */
    @Schema(name = "GivenAnswer")
    record GivenView(String question, String label, String answer) {

        static GivenView of(Effects.Given given) {
            return new GivenView(given.id(), given.label(), given.answer());
        }
    }

    /** An answer that no longer fits as it is. */
    @Schema(name = "UnfittingAnswer")
    record MisfitView(String question, String label, String now, String then, List<String> lost) {}

    /** A question that changes: {@code words}, {@code options}, {@code required}, {@code condition}, {@code departments}. */
    @Schema(name = "ChangedQuestion")
    record ChangedView(String question, String label, List<String> what) {}

    /** A rule of law. */
    @Schema(name = "BlockingRule")
    record BlockView(String rule, String message, String law) {}
}
