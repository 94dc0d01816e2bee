package io.praevia.renewal.cause;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.move.Effects;
import io.praevia.assessment.move.Effects.What;
import io.praevia.assessment.move.QuestionnaireMoves;
import io.praevia.kernel.text.Message;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a newer version of the questionnaire asks otherwise of an approved assessment. */
@Component
class QuestionChanges {

    private final QuestionnaireMoves moves;
    private final ApprovedAnswers approved;

    QuestionChanges(QuestionnaireMoves moves, ApprovedAnswers approved) {
        this.moves = moves;
        this.approved = approved;
    }

    /** The version that new assessments begin with. */
    int current() {
        return moves.current();
    }

    /** Questions that are new and asked, read otherwise, do not take the answer as it is, or fail a rule of law; each once. */
    List<Line> lines(Assessment approval, int to, Locale language) {
        if (approval.questionnaireVersion() >= to) {
            return List.of();
        }
        Effects effects = moves.effects(approval, to, language);
        ApprovedAnswers.Read read = approved.of(approval, language);
        Map<String, Line> lines = new LinkedHashMap<>();
        effects.misfits()
                .forEach(one -> lines.put(one.id(), line(one.id(), one.label(), "misfit", one.was(), one.keeps())));
        effects.added().stream()
                .filter(Effects.Added::asked)
                .forEach(one -> lines.putIfAbsent(one.id(), line(one.id(), one.label(), "added", "", one.label())));
        effects.changed().stream()
                .filter(one -> matters(one.what()))
                .forEach(one -> lines.putIfAbsent(one.id(), changed(one)));
        effects.blocks()
                .forEach(one ->
                        lines.put("law:" + one.id(), line("law:" + one.id(), one.message(), "law", "", one.law())));
        return lines.values().stream()
                .map(line -> line.with(read.answer(line.id())))
                .toList();
    }

    /** Who looks at a question does not change what was answered. */
    private static boolean matters(Set<What> what) {
        return what.stream().anyMatch(one -> one != What.DEPARTMENTS);
    }

    private static Line changed(Effects.Changed one) {
        String before = one.before().isEmpty() ? one.label() : one.before();
        return line(one.id(), one.label(), one.what().contains(What.WORDS) ? "words" : "options", before, one.label());
    }

    private static Line line(String id, String label, String what, String before, String after) {
        return new Line(id, label, Message.of("renewal.line." + what), before, after, "");
    }
}
