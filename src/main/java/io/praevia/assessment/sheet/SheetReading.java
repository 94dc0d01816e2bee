package io.praevia.assessment.sheet;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.kernel.Refused;
import io.praevia.kernel.sheet.SheetLine;
import io.praevia.questionnaire.AnswerCodec;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.QuestionType;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.Visibility;
import io.praevia.questionnaire.carry.WrittenAnswers;
import io.praevia.questionnaire.options.LiveOptions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Reads the rows of a sheet as answers to an assessment's questions. */
@Component
record SheetReading(Answers answers, LiveOptions options, Visibility visibility, WrittenAnswers written) {

    /** The heading of the column that names the question, in every language. */
    static final String ID = "id";

    private static final int ANSWER = 3;

    /**
     * The rows below the headings that say something, by the id that they name. A row may name an id twice: the first
     * counts.
     *
     * @throws Refused.Invalid if the columns are not those of the template
     */
    static List<Named> named(List<SheetLine> lines, String answerHeading) {
        List<SheetLine> filled = lines.stream()
                .filter(line -> line.cells().stream().anyMatch(cell -> !cell.isBlank()))
                .toList();
        List<String> headings = filled.isEmpty()
                ? List.of()
                : filled.get(0).cells().stream()
                        .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                        .toList();
        int id = headings.indexOf(ID);
        int named = headings.indexOf(answerHeading.toLowerCase(Locale.ROOT));
        int answer = named >= 0 ? named : ANSWER;
        if (id < 0 || answer >= headings.size() || id == answer) {
            throw new Refused.Invalid("file", "sheet.refused.columns", ID, answerHeading);
        }
        return filled.stream()
                .skip(1)
                .filter(line -> !line.cell(answer).isEmpty())
                .map(line -> new Named(line.number(), line.cell(id), line.cell(answer)))
                .toList();
    }

    /** What the first row of each question says, read in page order so that rows can be named by other answers. */
    Read read(Assessment assessment, List<Named> rows) {
        Locale language = LocaleContextHolder.getLocale();
        Questionnaire plain = answers.written(assessment, Assessments.DPIA, language);
        Map<String, AnswerValue> assumed = answers.values(assessment, Assessments.DPIA);
        Map<String, AnswerCodec.Result> results = new LinkedHashMap<>();
        Questionnaire live = options.in(plain, assumed, language);
        for (Question question : plain.questions()) {
            Named row = rows.stream()
                    .filter(r -> r.id().equals(question.id()))
                    .findFirst()
                    .orElse(null);
            if (row != null && question.type() != QuestionType.FILES) {
                live = refers(question) ? options.in(plain, assumed, language) : live;
                Question asked = live.question(question.id()).orElseThrow();
                AnswerCodec.Result result = written.read(asked, row.text(), language);
                results.put(question.id(), result);
                result.value().ifPresent(value -> assumed.putIfAbsent(question.id(), value));
            }
        }
        Set<String> visible = visibility.visibleQuestions(plain, assumed).stream()
                .map(Question::id)
                .collect(Collectors.toSet());
        return new Read(options.in(plain, assumed, language), results, visible);
    }

    private static boolean refers(Question question) {
        return question.optionsFrom() != null
                || question.columns().stream().anyMatch(column -> column.optionsFrom() != null);
    }

    /** A row that answers something. */
    record Named(int number, String id, String text) {}

    /** The questions with their options, what was read by question, and what is asked if all of it is true. */
    record Read(Questionnaire questionnaire, Map<String, AnswerCodec.Result> results, Set<String> visible) {}
}
