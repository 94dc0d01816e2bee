package io.praevia.renewal.cause;

import io.praevia.assessment.Assessment;
import io.praevia.identity.Allowed;
import io.praevia.kernel.text.Message;
import io.praevia.renewal.Renewal;
import io.praevia.renewal.Renewal.Cause;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** What a cause touches, read again from versions that never change. */
@Service
public class CauseLines {

    private final EntryChanges entry;
    private final QuestionChanges questions;
    private final RuleChanges rules;

    CauseLines(EntryChanges entry, QuestionChanges questions, RuleChanges rules) {
        this.entry = entry;
        this.questions = questions;
        this.rules = rules;
    }

    /** In the reader's language; the caller has checked that the approval may be read. */
    @Allowed.Internal
    public List<Line> of(Renewal round, Cause cause, Assessment approval, Locale language) {
        return switch (cause.kind()) {
            case DATE, INCIDENT -> List.of();
            case ENTRY -> entry.lines(round.entry(), cause.number(), approval, language);
            case QUESTIONNAIRE -> questions.lines(approval, cause.number(), language);
            case RULE -> rule(cause.name(), cause.number(), approval, language);
        };
    }

    List<Line> rule(String table, int version, Assessment approval, Locale language) {
        return rules.of(table, version, List.of(approval.id()), language).stream()
                .map(change -> line(table, change))
                .toList();
    }

    static Line line(String table, RuleChanges.Change change) {
        return new Line(
                "rule:" + table,
                Message.of("renewal.table." + table).toString(),
                Message.of("renewal.line.rule"),
                change.before(),
                change.after(),
                "");
    }
}
