package io.praevia.renewal.cause;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.text.Message;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.register.EntryContent;
import io.praevia.register.RegisterEntries;
import io.praevia.register.RegisterEvent;
import io.praevia.register.RegisterField;
import io.praevia.renewal.Approvals;
import io.praevia.renewal.Renewal;
import io.praevia.renewal.Rounds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A register entry that is changed by hand: which fields, which questions fill them, which approved answers those have. */
@Component
class EntryChanges {

    private final RegisterEntries entries;
    private final Answers answers;
    private final Approvals approvals;
    private final Rounds rounds;
    private final ApprovedAnswers approved;

    EntryChanges(
            RegisterEntries entries, Answers answers, Approvals approvals, Rounds rounds, ApprovedAnswers approved) {
        this.entries = entries;
        this.answers = answers;
        this.approvals = approvals;
        this.rounds = rounds;
        this.approved = approved;
    }

    /** In the transaction of the change; a version without other words, or of which no answer speaks, asks nothing. */
    @EventListener
    void changed(RegisterEvent event) {
        if (event.assessment().isPresent()) {
            return;
        }
        approvals.of(event.entry()).ifPresent(approval -> {
            List<Line> lines = lines(event.entry(), event.version(), approval, Locale.ENGLISH);
            if (!lines.isEmpty()) {
                List<String> ids = lines.stream().map(Line::id).distinct().toList();
                String source = Integer.toString(event.version());
                rounds.note(event.entry(), approval, approvals.cause(Renewal.Kind.ENTRY, source, event.reason(), ids));
            }
        });
    }

    /** The approved answers that this version of the entry touches, with the field as it was and as it is. */
    List<Line> lines(EntryId entry, int version, Assessment approval, Locale language) {
        EntryContent now = content(entry, version);
        EntryContent was = content(entry, version - 1);
        List<RegisterField> changed = Arrays.stream(RegisterField.values())
                .filter(field -> !was.lines(field).equals(now.lines(field)))
                .toList();
        if (changed.isEmpty()) {
            return List.of();
        }
        Questionnaire asked = answers.written(approval, Assessments.DPIA, language);
        ApprovedAnswers.Read read = approved.of(approval, language);
        List<Line> lines = new ArrayList<>();
        for (RegisterField field : changed) {
            asked.questions().stream()
                    .filter(question -> fills(question, field) && read.asked(question.id()))
                    .forEach(question -> lines.add(new Line(
                            question.id(),
                            question.label(),
                            Message.of("renewal.line.field", field.label()),
                            String.join("\n", was.lines(field)),
                            String.join("\n", now.lines(field)),
                            read.answer(question.id()))));
        }
        return lines;
    }

    private static boolean fills(Question question, RegisterField field) {
        return Stream.concat(
                        Stream.ofNullable(question.register()),
                        question.columns().stream().flatMap(column -> Stream.ofNullable(column.register())))
                .anyMatch(field.key()::equals);
    }

    private EntryContent content(EntryId entry, int version) {
        return entries.versions(entry).stream()
                .filter(one -> one.number() == version)
                .map(RegisterEntries.Version::content)
                .findFirst()
                .orElseGet(() -> new EntryContent(java.util.Map.of()));
    }
}
