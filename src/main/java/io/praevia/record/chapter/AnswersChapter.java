package io.praevia.record.chapter;

import io.praevia.assessment.answers.EvidenceFiles.Evidence;
import io.praevia.questionnaire.AnswerText;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.record.dossier.Dossier;
import io.praevia.record.page.Blocks.Answer;
import io.praevia.record.page.Blocks.Column;
import io.praevia.record.page.Blocks.Fact;
import io.praevia.record.page.Blocks.Table;
import io.praevia.record.page.RecordWords;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Every question that was asked, with its answer, by whom and when; and the files. */
final class AnswersChapter {

    /** More columns than this do not fit on a page; each row then becomes a list. */
    private static final int WIDEST = 4;

    private final Dossier dossier;
    private final RecordWords words;
    private final AnswerText text;

    AnswersChapter(Dossier dossier, RecordWords words) {
        this.dossier = dossier;
        this.words = words;
        this.text = new AnswerText(words.language(), dossier.fileNames());
    }

    List<Shapes.Section> sections() {
        List<Shapes.Section> sections = new ArrayList<>();
        for (Questionnaire.Section section : dossier.answers().questionnaire().sections()) {
            List<Question> asked = section.questions().stream()
                    .filter(dossier.answers().asked()::contains)
                    .toList();
            if (!asked.isEmpty()) {
                String prefix = (sections.size() + 1) + ".";
                sections.add(new Shapes.Section(
                        section.title(),
                        IntStream.range(0, asked.size())
                                .mapToObj(i -> item(prefix + (i + 1), asked.get(i)))
                                .toList()));
            }
        }
        return sections;
    }

    Shapes.Item item(String number, Question question) {
        AnswerText.Readable readable = dossier.answers().read(question, text);
        String given = String.join("\n", readable.lines());
        boolean rows = readable.isTable() && !readable.rows().isEmpty();
        String printed = readable.isTable() && !rows ? words.text("answers.no-rows") : given;
        boolean wide = readable.columns().size() > WIDEST;
        return new Shapes.Item(
                new Answer(number, question.label(), printed, readable.blocks(), null, note(question)),
                rows && !wide ? table(question, readable) : null,
                rows && wide ? facts(readable) : List.of());
    }

    private Table table(Question question, AnswerText.Readable readable) {
        int count = readable.columns().size();
        List<Column> columns = IntStream.range(0, count)
                .mapToObj(i -> new Column(readable.columns().get(i), 100 / count + (i < 100 % count ? 1 : 0)))
                .toList();
        return new Table(question.label(), columns, readable.rows());
    }

    private List<Shapes.RowFacts> facts(AnswerText.Readable readable) {
        return IntStream.range(0, readable.rows().size())
                .mapToObj(row -> new Shapes.RowFacts(
                        words.text(
                                "answers.row", row + 1, readable.rows().get(row).get(0)),
                        IntStream.range(1, readable.columns().size())
                                .mapToObj(column -> new Fact(
                                        readable.columns().get(column),
                                        readable.rows().get(row).get(column)))
                                .toList()))
                .toList();
    }

    private @Nullable String note(Question question) {
        String by = dossier.answers()
                .given(question)
                .map(saved -> words.text("answers.by", dossier.names().of(saved.by()), words.moment(saved.at())))
                .orElse("");
        List<String> notes = new ArrayList<>(dossier.answers().warnings(question).stream()
                .map(warning -> words.text("answers.warning", warning))
                .toList());
        if (!by.isEmpty()) notes.add(by);
        return notes.isEmpty() ? null : String.join("\n", notes);
    }

    /** Null when no file was attached. */
    @Nullable
    Table evidence() {
        if (dossier.evidence().isEmpty()) {
            return null;
        }
        List<Column> columns = List.of(
                new Column(words.text("evidence.file"), 26),
                new Column(words.text("evidence.question"), 24),
                new Column(words.text("evidence.size"), 10),
                new Column(words.text("evidence.hash"), 40));
        return new Table(
                words.text("evidence.caption"),
                columns,
                dossier.evidence().stream().map(this::row).toList());
    }

    private List<String> row(Evidence file) {
        String question = dossier.answers()
                .questionnaire()
                .question(file.question())
                .map(Question::label)
                .orElse(file.question());
        return List.of(
                dossier.carried().contains(file) ? file.fileName() : words.text("evidence.left-out", file.fileName()),
                question,
                words.text("kilobytes", Math.max(1, file.size() / 1000)),
                file.sha256());
    }
}
