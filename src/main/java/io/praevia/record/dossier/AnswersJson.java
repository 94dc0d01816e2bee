package io.praevia.record.dossier;

import io.praevia.assessment.answers.EvidenceFiles.Evidence;
import io.praevia.assessment.answers.SavedAnswer;
import io.praevia.questionnaire.AnswerCodec;
import io.praevia.questionnaire.AnswerText;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.risk.Risk;
import io.praevia.screening.Screening;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The owner's side as data: screening, answers, files, risks. */
@Component
class AnswersJson {

    private final AnswerCodec codec;

    AnswersJson(AnswerCodec codec) {
        this.codec = codec;
    }

    @Nullable
    Object screening(Dossier dossier) {
        if (dossier.screening().isEmpty()) {
            return dossier.screeningAnswers().saved().isEmpty() ? null : unsent(dossier);
        }
        Screening screening = dossier.screening().get();
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("result", screening.result().key());
        node.put("criteria", screening.criteria());
        node.put("at", screening.at());
        node.put("laws", LawsJson.of(dossier));
        node.put("contested", screening.contestReason().orElse(null));
        node.put("dpoView", screening.dpoView().map(view -> said(dossier, view)).orElse(null));
        node.put(
                "ruling", screening.ruling().map(ruled -> ruled(dossier, ruled)).orElse(null));
        node.put("answers", answers(dossier, dossier.screeningAnswers()));
        return node;
    }

    /** Answers of a screening that nobody sent yet. */
    private Map<String, @Nullable Object> unsent(Dossier dossier) {
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        List.of("result", "criteria", "at").forEach(open -> node.put(open, null));
        node.put("laws", List.of());
        List.of("contested", "dpoView", "ruling").forEach(open -> node.put(open, null));
        node.put("answers", answers(dossier, dossier.screeningAnswers()));
        return node;
    }

    Map<String, Object> answers(Dossier dossier, Dossier.Answered answered) {
        Questionnaire questionnaire = answered.questionnaire();
        AnswerText text = new AnswerText(Locale.UK, dossier.fileNames());
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("key", questionnaire.key());
        node.put("version", questionnaire.version());
        node.put("title", questionnaire.title());
        node.put(
                "answers",
                questionnaire.sections().stream()
                        .flatMap(section -> section.questions().stream()
                                .filter(answered.asked()::contains)
                                .map(question -> answer(section.id(), question, answered, text, dossier)))
                        .toList());
        return node;
    }

    List<Map<String, Object>> evidence(Dossier dossier) {
        return dossier.evidence().stream().map(AnswersJson::file).toList();
    }

    List<Map<String, @Nullable Object>> risks(Dossier dossier) {
        return dossier.risks().stream().map(AnswersJson::risk).toList();
    }

    private Map<String, @Nullable Object> answer(
            String section, Question question, Dossier.Answered answered, AnswerText text, Dossier dossier) {
        Optional<SavedAnswer> given = answered.given(question);
        AnswerText.Readable readable = answered.read(question, text);
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("section", section);
        node.put("question", question.id());
        node.put("label", question.label());
        node.put("state", readable.state().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        node.put("value", given.flatMap(SavedAnswer::value).map(codec::write).orElse(null));
        node.put("text", readable.isTable() ? readable.rows() : readable.lines());
        node.put(
                "by", given.map(saved -> ReviewJson.person(dossier, saved.by())).orElse(null));
        node.put("at", given.map(SavedAnswer::at).orElse(null));
        return node;
    }

    private static Map<String, Object> file(Evidence file) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("id", file.id());
        node.put("question", file.question());
        node.put("fileName", file.fileName());
        node.put("mediaType", file.mediaType());
        node.put("size", file.size());
        node.put("sha256", file.sha256());
        node.put("addedAt", file.addedAt());
        return node;
    }

    private static Map<String, @Nullable Object> risk(Risk risk) {
        Map<String, @Nullable Object> node = new LinkedHashMap<>();
        node.put("id", risk.id());
        node.put("kind", risk.kind().key());
        node.put("title", risk.title());
        node.put("sources", risk.sources());
        node.put("impacts", risk.impacts());
        node.put("measures", risk.measures());
        node.put("before", risk.before().map(AnswersJson::rating).orElse(null));
        node.put("after", risk.after().map(AnswersJson::rating).orElse(null));
        return node;
    }

    private static Map<String, Object> rating(Risk.Rating rating) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("severity", rating.severity());
        node.put("likelihood", rating.likelihood());
        node.put("level", rating.level().number());
        return node;
    }

    private static Map<String, Object> said(Dossier dossier, Screening.Statement view) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("text", view.text());
        node.put("by", ReviewJson.person(dossier, view.by()));
        node.put("at", view.at());
        return node;
    }

    private static Map<String, Object> ruled(Dossier dossier, Screening.Ruled ruled) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("full", ruled.full());
        node.put("reason", ruled.reason());
        node.put("by", ReviewJson.person(dossier, ruled.by()));
        node.put("at", ruled.at());
        return node;
    }
}
