package io.praevia.assessment.sheet;

import io.praevia.assessment.Access;
import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.assessment.reuse.Suggestions;
import io.praevia.assessment.sheet.SheetPreview.Outcome;
import io.praevia.assessment.sheet.SheetReading.Named;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.UseCase;
import io.praevia.kernel.Words;
import io.praevia.kernel.sheet.Csv;
import io.praevia.kernel.sheet.SheetLimits;
import io.praevia.kernel.sheet.SheetLine;
import io.praevia.kernel.sheet.Spreadsheet;
import io.praevia.kernel.sheet.Xlsx;
import io.praevia.questionnaire.AnswerCodec;
import io.praevia.questionnaire.AnswerText;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.QuestionType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** Earlier answers from a spreadsheet: first read without any effect, then offered as suggestions. */
@Service
public class AnswerSheets {

    /** The most rows of a file. */
    public static final int ROWS = 2_000;

    private static final SheetLimits LIMITS = new SheetLimits(5 * 1024 * 1024, 30L * 1024 * 1024, ROWS, 20);

    private static final int[] WIDTHS = {30, 60, 45, 80};

    /** The most characters that one file may offer: about 150 pages. */
    private static final int CHARACTERS = 400_000;

    private final AssessmentLookup lookup;
    private final Access access;
    private final Answers answers;
    private final Suggestions suggestions;
    private final SheetReading reading;
    private final SheetTemplate template;

    AnswerSheets(
            AssessmentLookup lookup,
            Access access,
            Answers answers,
            Suggestions suggestions,
            SheetReading reading,
            SheetTemplate template) {
        this.lookup = lookup;
        this.access = access;
        this.answers = answers;
        this.suggestions = suggestions;
        this.reading = reading;
        this.template = template;
    }

    /** Every question with its kind of answer and the answer so far: XLSX, or CSV in UTF-8. */
    @Allowed.SignedIn
    public byte[] template(AssessmentId id, boolean workbook) {
        List<List<String>> rows = template.rows(editable(id));
        return workbook ? Xlsx.write(rows, WIDTHS) : ("\uFEFF" + Csv.write(rows)).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * What the file would set, row by row; nothing is stored.
     *
     * @throws Refused.Invalid if it is no spreadsheet, too large, or has other columns than the template
     */
    @Allowed.SignedIn
    public SheetPreview preview(AssessmentId id, byte[] content) {
        return preview(editable(id), rows(Spreadsheet.read(content, LIMITS)));
    }

    /**
     * Offers what {@link SheetPreview#again} holds as suggestions; what is answered meanwhile stays as it is. Twice has
     * no further effect.
     *
     * @return how many are offered
     */
    @UseCase
    @Allowed.SignedIn
    public int offer(AssessmentId id, String fileName, String again) {
        Assessment assessment = editable(id);
        String name = Words.optional("file", fileName, Words.LINE);
        SheetReading.Read read = reading.read(assessment, rows(Csv.read(again, LIMITS)));
        Map<String, AnswerValue> found = new LinkedHashMap<>();
        read.results().forEach((question, result) -> result.value().ifPresent(value -> found.put(question, value)));
        return suggestions.offer(id, Assessments.DPIA, name, found);
    }

    private List<Named> rows(List<SheetLine> lines) {
        List<Named> rows = SheetReading.named(lines, template.answerHeading());
        if (rows.stream().mapToInt(row -> row.text().length()).sum() > CHARACTERS) {
            throw Spreadsheet.refused("sheet.refused.long");
        }
        return rows;
    }

    private SheetPreview preview(Assessment assessment, List<Named> named) {
        SheetReading.Read read = reading.read(assessment, named);
        Set<String> answered = answers.all(assessment, Assessments.DPIA).keySet();
        Set<String> seen = new HashSet<>();
        List<SheetPreview.Row> rows = new ArrayList<>();
        List<List<String>> again = new ArrayList<>(List.of(template.headings()));
        for (Named row : named) {
            SheetPreview.Row shown = row(read, row, answered, !seen.add(row.id()));
            rows.add(shown);
            if (shown.outcome().offered()) {
                again.add(List.of(row.id(), "", "", row.text()));
            }
        }
        return new SheetPreview(rows, Csv.write(again));
    }

    private SheetPreview.Row row(SheetReading.Read read, Named row, Set<String> answered, boolean repeated) {
        Question question = read.questionnaire().question(row.id()).orElse(null);
        if (question == null) {
            return new SheetPreview.Row(row.number(), row.id(), null, Outcome.UNKNOWN, "");
        }
        if (repeated) {
            return refused(row, question, template.say("sheet.row.twice"));
        }
        if (answered.contains(row.id())) {
            return new SheetPreview.Row(row.number(), question.label(), null, Outcome.ANSWERED, "");
        }
        AnswerCodec.Result result = read.results().get(row.id());
        Locale language = LocaleContextHolder.getLocale();
        if (result == null || result.value().isEmpty()) {
            String key = question.type() == QuestionType.FILES ? "sheet.row.files" : "sheet.row.unread";
            return refused(
                    row,
                    question,
                    result == null
                            ? template.say(key)
                            : result.problem().map(p -> p.message(language)).orElse(template.say(key)));
        }
        Outcome outcome = read.visible().contains(row.id()) ? Outcome.OFFERED : Outcome.LATER;
        var answer = new AnswerText(language).read(question, result.value().get());
        return new SheetPreview.Row(row.number(), question.label(), answer, outcome, "");
    }

    private static SheetPreview.Row refused(Named row, Question question, String reason) {
        return new SheetPreview.Row(row.number(), question.label(), null, Outcome.REFUSED, reason);
    }

    private Assessment editable(AssessmentId id) {
        Assessment assessment = lookup.get(id);
        access.requireEdit(assessment);
        if (!assessment.editable()) {
            throw new Refused.Conflict(
                    "assessment.refused.locked-typed", assessment.phase().label());
        }
        return assessment;
    }
}
