package io.praevia.assessment.web.questions;

import io.praevia.assessment.Access;
import io.praevia.assessment.Assessment;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.assessment.answers.SavedAnswer;
import io.praevia.assessment.reuse.Suggestions;
import io.praevia.kernel.Refused;
import io.praevia.questionnaire.AnswerCodec;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.FormAnswers;
import io.praevia.questionnaire.FormAnswers.FieldError;
import io.praevia.questionnaire.Question;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Saves the questions of a page one by one. What holds is kept even if something else does not; a field that the person
 * left alone never overwrites, and never quarrels with, what a colleague wrote meanwhile.
 */
@Component
class SectionSave {

    /** Behind a question's id: its field was opened to change a suggestion, so leaving it empty leaves the suggestion out. */
    static final String CHANGING = ".changing";

    private final Answers answers;
    private final Access access;
    private final FormAnswers forms;
    private final Attachments attachments;
    private final Suggestions suggestions;

    SectionSave(Answers answers, Access access, FormAnswers forms, Attachments attachments, Suggestions suggestions) {
        this.answers = answers;
        this.access = access;
        this.forms = forms;
        this.attachments = attachments;
        this.suggestions = suggestions;
    }

    Outcome save(Assessment assessment, List<Question> questions, Map<String, List<String>> form) {
        Map<String, AnswerCodec.Result> shown = forms.parseShown(questions, form);
        if (shown.isEmpty()) {
            access.requireEdit(assessment);
        }
        shown.keySet().forEach(id -> access.requireAnswer(assessment, id));
        if (!assessment.editable()) {
            throw new Refused.Conflict(
                    "assessment.refused.locked-typed", assessment.phase().label());
        }
        Map<String, SavedAnswer> stored = answers.all(assessment, Assessments.DPIA);
        Outcome outcome = new Outcome(new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        shown.forEach((id, result) -> {
            Question question = questions.stream()
                    .filter(q -> q.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            Field field = new Field(assessment, question, Optional.ofNullable(stored.get(id)), basedOn(form, id));
            settle(field, result, outcome);
            if (result instanceof AnswerCodec.Cleared && form.containsKey(id + CHANGING)) {
                suggestions.leaveOut(assessment.id(), Assessments.DPIA, id);
            }
        });
        return outcome;
    }

    private void settle(Field field, AnswerCodec.Result result, Outcome outcome) {
        Optional<FieldError> error = result.problem()
                .map(problem -> FieldError.of(field.question(), problem, LocaleContextHolder.getLocale()))
                .or(() -> result.value().flatMap(value -> attachments.unknown(field, value)));
        if (error.isPresent()) {
            outcome.errors().put(field.question().id(), error.get());
        } else if (changed(field, result.value())) {
            write(field, result.value(), outcome);
        }
    }

    /** False for what is stored already, for nothing where nothing was, and for a field that was left alone. */
    private boolean changed(Field field, Optional<AnswerValue> value) {
        Optional<AnswerValue> now = field.stored().flatMap(SavedAnswer::value);
        if (now.equals(value)) {
            return false;
        }
        int version = field.stored().map(SavedAnswer::version).orElse(0);
        return version == field.basedOn()
                || !answers.at(field.assessment(), Assessments.DPIA, field.question(), field.basedOn())
                        .equals(value);
    }

    private void write(Field field, Optional<AnswerValue> value, Outcome outcome) {
        Question question = field.question();
        try {
            SavedAnswer saved =
                    answers.save(field.assessment().id(), Assessments.DPIA, question.id(), value, field.basedOn());
            attachments.dropped(field, value);
            outcome.versions().put(question.id(), saved.version());
        } catch (Refused.Stale stale) {
            Optional<AnswerValue> theirs = answers.all(field.assessment(), Assessments.DPIA)
                    .get(question.id())
                    .value();
            outcome.conflicts().add(new Conflict(question, value, theirs, stale.currentVersion()));
        }
    }

    /** The version that the person saw: in a conflict the one that was shown there. */
    static int basedOn(Map<String, List<String>> form, String question) {
        return Math.max(number(form, question + ".version"), number(form, question + ".seen"));
    }

    private static int number(Map<String, List<String>> form, String name) {
        return form.getOrDefault(name, List.of()).stream()
                .filter(text -> text.matches("\\d{1,9}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }

    /** A question on the page, with the version that the person saw. */
    record Field(Assessment assessment, Question question, Optional<SavedAnswer> stored, int basedOn) {}

    /** Two people changed the same answer. */
    record Conflict(Question question, Optional<AnswerValue> yours, Optional<AnswerValue> theirs, int version) {}

    /** New versions by question, refused answers by question, and conflicts. */
    record Outcome(Map<String, Integer> versions, Map<String, FieldError> errors, List<Conflict> conflicts) {

        boolean clean() {
            return errors.isEmpty() && conflicts.isEmpty();
        }
    }
}
