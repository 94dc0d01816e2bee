package io.praevia.record.word;

import io.praevia.assessment.Assessment;
import io.praevia.questionnaire.AnswerText;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.record.dossier.Dossier;
import io.praevia.record.page.RecordWords;
import io.praevia.risk.Risk;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The answers of one assessment, section by section; questions that are not asked are not in it. */
public final class WordAnswers {

    private final Dossier dossier;
    private final RecordWords words;
    private final AnswerText text;

    public WordAnswers(Dossier dossier, RecordWords words) {
        this.dossier = dossier;
        this.words = words;
        this.text = new AnswerText(words.language(), dossier.fileNames());
    }

    /**
     * The document.
     *
     * @param organisation its author
     * @param at when it was made, as it says
     * @param address of the assessment, which it names
     */
    public byte[] write(String organisation, Instant at, String address) {
        Assessment assessment = dossier.assessment();
        try (WordFile file = new WordFile(words.language(), assessment.title(), organisation)) {
            file.notice(words.text("word.notice", words.moment(at), address));
            file.table(List.of(words.text("word.about"), assessment.reference()), facts(assessment));
            file.heading(1, words.text("section.screening"));
            questions(
                    file,
                    dossier.screeningAnswers(),
                    dossier.screeningAnswers().questionnaire().questions());
            for (Questionnaire.Section section :
                    dossier.answers().questionnaire().sections()) {
                section(file, section);
            }
            risks(file);
            return file.bytes();
        }
    }

    private List<List<String>> facts(Assessment assessment) {
        List<List<String>> facts = new ArrayList<>();
        facts.add(List.of(words.text("project.summary"), assessment.summary()));
        facts.add(List.of(words.text("project.department"), dossier.names().of(assessment.department())));
        facts.add(List.of(words.text("project.owner"), dossier.names().titled(assessment.owner())));
        facts.add(List.of(words.text("pack.phase"), assessment.phase().label().in(words.language())));
        dossier.entry()
                .ifPresent(entry -> facts.add(List.of(
                        words.text("word.entry"), words.text("entry", entry.number(), entry.version(), entry.name()))));
        return facts;
    }

    private void section(WordFile file, Questionnaire.Section section) {
        if (section.questions().stream().anyMatch(dossier.answers().asked()::contains)) {
            file.heading(1, section.title());
            questions(file, dossier.answers(), section.questions());
        }
    }

    private void questions(WordFile file, Dossier.Answered answered, List<Question> questions) {
        questions.stream().filter(answered.asked()::contains).forEach(question -> {
            file.heading(2, question.label());
            AnswerText.Readable readable = answered.read(question, text);
            if (readable.isTable() && !readable.rows().isEmpty()) {
                file.table(readable.columns(), readable.rows());
            } else {
                file.text(readable.isTable() ? words.text("answers.no-rows") : String.join("\n", readable.lines()));
            }
            answered.given(question)
                    .ifPresent(given -> file.note(
                            words.text("answers.by", dossier.names().of(given.by()), words.moment(given.at()))));
        });
    }

    private void risks(WordFile file) {
        if (dossier.risks().isEmpty()) {
            return;
        }
        file.heading(1, words.text("section.risks"));
        file.table(
                List.of(
                        words.text("risk.what"),
                        words.text("risk.before"),
                        words.text("risk.measures"),
                        words.text("risk.after")),
                dossier.risks().stream().map(this::risk).toList());
    }

    private List<String> risk(Risk risk) {
        return List.of(risk.title(), level(risk.before()), risk.measures(), level(risk.after()));
    }

    private String level(Optional<Risk.Rating> rating) {
        return rating.map(Risk.Rating::level)
                .map(level -> level.number() + " " + level.label().in(words.language()))
                .orElse("–");
    }
}
