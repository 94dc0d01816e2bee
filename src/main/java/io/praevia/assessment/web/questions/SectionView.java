package io.praevia.assessment.web.questions;

import io.praevia.assessment.Access;
import io.praevia.assessment.Assessment;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.assessment.answers.SavedAnswer;
import io.praevia.assessment.reuse.Offers;
import io.praevia.assessment.reuse.Offers.Offer;
import io.praevia.kernel.Refused;
import io.praevia.questionnaire.AnswerText;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.FormAnswers;
import io.praevia.questionnaire.FormAnswers.FieldError;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire;
import io.praevia.questionnaire.Visibility;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What a section shows: its questions as slots that fill and empty with the answers, or the answers as they read. */
@Component
class SectionView {

    private final Answers answers;
    private final Access access;
    private final Visibility visibility;
    private final FormAnswers forms;
    private final Attachments attachments;
    private final Offers offers;

    SectionView(
            Answers answers,
            Access access,
            Visibility visibility,
            FormAnswers forms,
            Attachments attachments,
            Offers offers) {
        this.answers = answers;
        this.access = access;
        this.visibility = visibility;
        this.forms = forms;
        this.attachments = attachments;
        this.offers = offers;
    }

    Questionnaire questionnaire(Assessment assessment) {
        return answers.questionnaire(assessment, Assessments.DPIA, LocaleContextHolder.getLocale());
    }

    /** @throws Refused.NotFound if the questionnaire has no such section */
    Questionnaire.Section section(Assessment assessment, String section) {
        return questionnaire(assessment)
                .section(section)
                .orElseThrow(() -> new Refused.NotFound("assessment.refused.section"));
    }

    /** The sections in which something is asked. */
    List<Questionnaire.Section> asked(Assessment assessment) {
        return visibility.visibleSections(questionnaire(assessment), answers.values(assessment, Assessments.DPIA));
    }

    /** Questions of the section that another answer has made superfluous, each with the one that answers it. */
    List<Already> already(Assessment assessment, Questionnaire.Section section) {
        Questionnaire whole = questionnaire(assessment);
        List<Already> already = new ArrayList<>();
        visibility
                .alreadyAnswered(whole, section, answers.values(assessment, Assessments.DPIA))
                .forEach((question, by) -> whole.sections().stream()
                        .filter(other -> other.questions().contains(by))
                        .forEach(other -> already.add(new Already(
                                question.label(),
                                other.title(),
                                by.label(),
                                "/assessments/%s/questionnaire/%s#q-%s"
                                        .formatted(assessment.id(), other.id(), by.id())))));
        return already;
    }

    /** How many suggestions wait for confirmation. */
    int offered(Assessment assessment) {
        return offers.of(assessment, Assessments.DPIA).size();
    }

    boolean editable(Assessment assessment) {
        return assessment.editable() && access.mayEdit(assessment);
    }

    /** True if the person may answer something of the section: all of it, or what they were asked. */
    boolean editable(Assessment assessment, Questionnaire.Section section) {
        Set<String> asked = access.asked(assessment.id());
        return editable(assessment)
                || assessment.editable() && section.questions().stream().anyMatch(q -> asked.contains(q.id()));
    }

    /** A slot for each question of the section, with what is stored. */
    List<Slot> slots(Assessment assessment, Questionnaire.Section section) {
        return slots(assessment, section, Map.of(), Map.of());
    }

    /** A slot for each question; fields that were on the page show what was typed, with its error. */
    List<Slot> slots(
            Assessment assessment,
            Questionnaire.Section section,
            Map<String, List<String>> form,
            Map<String, FieldError> errors) {
        Map<String, SavedAnswer> stored = answers.all(assessment, Assessments.DPIA);
        Map<String, Offer> offered = offers.of(assessment, Assessments.DPIA);
        Set<String> visible = visible(assessment);
        boolean all = access.mayEdit(assessment);
        Set<String> asked = all ? Set.of() : access.asked(assessment.id());
        return section.questions().stream()
                .filter(question -> all || asked.contains(question.id()))
                .map(question -> {
                    String id = question.id();
                    Slot slot = form.containsKey(id + ".shown")
                            ? typed(question, form, errors.get(id))
                            : stored(question, stored.get(id), all ? offered.get(id) : null, changing(form, id));
                    return slot.withVisible(visible.contains(id));
                })
                .toList();
    }

    private Slot typed(Question question, Map<String, List<String>> form, @Nullable FieldError error) {
        int version = SectionSave.basedOn(form, question.id());
        return new Slot(
                question,
                true,
                forms.typed(question, form),
                version,
                error,
                null,
                form.containsKey(question.id() + SectionSave.CHANGING));
    }

    private Slot stored(Question question, @Nullable SavedAnswer saved, @Nullable Offer offer, boolean changing) {
        AnswerValue value = saved == null ? null : saved.value().orElse(null);
        int version = saved == null ? 0 : saved.version();
        if (offer != null && changing) {
            value = offer.suggestion().value();
        }
        boolean suggested = offer != null && !changing;
        return new Slot(
                question, true, forms.typed(question, value), version, null, suggested ? offer : null, changing);
    }

    private static boolean changing(Map<String, List<String>> form, String question) {
        return form.getOrDefault("change", List.of()).contains(question);
    }

    /** Slots whose question appeared or went, compared with the page that was sent. */
    List<Slot> moved(Assessment assessment, Questionnaire.Section section, Map<String, List<String>> form) {
        return slots(assessment, section).stream()
                .filter(slot -> slot.visible() != drawn(form, slot.question().id()))
                .toList();
    }

    private static boolean drawn(Map<String, List<String>> form, String question) {
        return form.containsKey(question + ".shown") || form.containsKey(question + ".suggested");
    }

    /** The visible questions of the section with their answers as they read. */
    List<Read> read(Assessment assessment, Questionnaire.Section section) {
        Map<String, AnswerValue> given = answers.values(assessment, Assessments.DPIA);
        Set<String> visible = visible(assessment);
        AnswerText reader = reader(assessment);
        return section.questions().stream()
                .filter(question -> visible.contains(question.id()))
                .map(question -> new Read(question, reader.read(question, given.get(question.id()))))
                .toList();
    }

    /** Conflicts with both versions as they read. */
    List<Both> both(Assessment assessment, List<SectionSave.Conflict> conflicts) {
        AnswerText reader = reader(assessment);
        return conflicts.stream()
                .map(c -> new Both(
                        c.question(),
                        reader.read(c.question(), c.yours().orElse(null)),
                        reader.read(c.question(), c.theirs().orElse(null)),
                        c.version()))
                .toList();
    }

    Map<String, String> fileNames(Assessment assessment) {
        Map<String, String> names = new LinkedHashMap<>();
        attachments.names(assessment.id()).forEach((id, name) -> names.put(id.toString(), name));
        return names;
    }

    private AnswerText reader(Assessment assessment) {
        Map<UUID, String> names = attachments.names(assessment.id());
        return new AnswerText(LocaleContextHolder.getLocale(), names);
    }

    private Set<String> visible(Assessment assessment) {
        return visibility
                .visibleQuestions(questionnaire(assessment), answers.values(assessment, Assessments.DPIA))
                .stream()
                .map(Question::id)
                .collect(Collectors.toSet());
    }

    Optional<String> next(Assessment assessment, Questionnaire.Section section) {
        List<String> all =
                asked(assessment).stream().map(Questionnaire.Section::id).toList();
        int at = all.indexOf(section.id()) + 1;
        return at < all.size() ? Optional.of(all.get(at)) : Optional.empty();
    }

    /** The place of a question on the page: its field, or a suggestion that waits to be kept or changed. */
    record Slot(
            Question question,
            boolean visible,
            FormAnswers.Typed value,
            int version,
            @Nullable FieldError error,
            @Nullable Offer offer,
            boolean changing) {

        Slot withVisible(boolean now) {
            return new Slot(question, now, value, version, error, offer, changing);
        }
    }

    /** A question that is not asked, and where its answer stands. */
    record Already(String label, String section, String by, String href) {}

    /** A question and its answer as it reads. */
    record Read(Question question, AnswerText.Readable answer) {}

    /** A question and both versions of its answer. */
    record Both(Question question, AnswerText.Readable yours, AnswerText.Readable theirs, int version) {}
}
