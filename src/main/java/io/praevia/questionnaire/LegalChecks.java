package io.praevia.questionnaire;

import io.praevia.questionnaire.Questionnaire.Check;
import io.praevia.questionnaire.Questionnaire.Severity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rules of law that a questionnaire names, over the answers that count. */
@Component
public class LegalChecks {

    private final Visibility visibility;

    public LegalChecks(Visibility visibility) {
        this.visibility = visibility;
    }

    /** The checks whose problem exists, in the order written; a hidden answer never counts. */
    public List<Found> found(Questionnaire questionnaire, Map<String, AnswerValue> answers) {
        if (questionnaire.checks().isEmpty()) return List.of();
        Map<String, AnswerValue> counting = visibility.visibleAnswers(questionnaire, answers);
        Map<String, @Nullable Object> readable = Visibility.readable(questionnaire, counting);
        return questionnaire.checks().stream()
                .filter(check -> visibility.holds(check.when(), readable))
                .map(check -> new Found(check, section(questionnaire, check)))
                .toList();
    }

    private static String section(Questionnaire questionnaire, Check check) {
        return questionnaire.sections().stream()
                .filter(section -> section.questions().stream()
                        .anyMatch(question -> question.id().equals(check.question())))
                .findFirst()
                .map(Questionnaire.Section::id)
                .orElse("");
    }

    /** A check whose problem exists, and the section that holds the question to go to. */
    public record Found(Check check, String sectionId) {

        /** Whether the answers cannot be sent like this. */
        public boolean blocks() {
            return check.severity() == Severity.BLOCKER;
        }
    }
}
