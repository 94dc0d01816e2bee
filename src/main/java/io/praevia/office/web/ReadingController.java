package io.praevia.office.web;

import io.praevia.identity.Allowed;
import io.praevia.identity.Departments;
import io.praevia.kernel.text.Languages;
import io.praevia.office.Draft;
import io.praevia.office.DraftChecks;
import io.praevia.office.edit.Changes;
import io.praevia.office.edit.Shape;
import io.praevia.questionnaire.AnswerValue;
import io.praevia.questionnaire.FormAnswers;
import io.praevia.questionnaire.Questionnaire;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Looking at a draft: what it changes, how it looks, what it would ask. */
@Controller
@RequestMapping("/office/drafts/{id}")
class ReadingController {

    private final DraftPages pages;
    private final DraftChecks checks;
    private final Departments departments;
    private final FormAnswers form;
    private final Trying trying;

    ReadingController(DraftPages pages, DraftChecks checks, Departments departments, FormAnswers form, Trying trying) {
        this.pages = pages;
        this.checks = checks;
        this.departments = departments;
        this.form = form;
        this.trying = trying;
    }

    @GetMapping("/changes")
    @Allowed.PrivacyOfficer
    String changes(@PathVariable UUID id, Model model) {
        Draft draft = pages.fill(id, "changes", model);
        checks.live(draft.key(), draft.basedOn())
                .ifPresent(live -> model.addAttribute(
                        "changes", Changes.between(live.tree(), draft.content()).all()));
        return "office/changes";
    }

    @GetMapping("/preview")
    @Allowed.PrivacyOfficer
    String preview(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "en") String language,
            Model model) {
        Draft draft = pages.fill(id, "preview", model);
        checks.whole(draft).ifPresent(whole -> {
            Questionnaire shown = whole.in(Locale.forLanguageTag(language));
            List<Questionnaire.Section> sections = shown.sections().stream()
                    .map(section -> section.with(section.questions().stream()
                            .filter(question -> department.isEmpty()
                                    || question.departments().contains(department))
                            .toList()))
                    .filter(section -> !section.questions().isEmpty())
                    .toList();
            model.addAttribute("shown", shown.withSections(sections));
            model.addAttribute(
                    "empty",
                    shown.questions().stream()
                            .collect(Collectors.toMap(q -> q.id(), q -> form.typed(q, (AnswerValue) null))));
            model.addAttribute(
                    "languages",
                    languages(whole.translations().keySet().stream().toList()));
        });
        model.addAttribute("department", department);
        model.addAttribute("language", language);
        model.addAttribute("departments", Shape.departments());
        model.addAttribute(
                "names",
                departments.names().entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().value(), Map.Entry::getValue)));
        return "office/preview";
    }

    @GetMapping("/try")
    @Allowed.PrivacyOfficer
    String tryOut(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> sent, Model model) {
        Draft draft = pages.fill(id, "try", model);
        String like = sent.getFirst("like");
        checks.whole(draft)
                .ifPresent(whole ->
                        model.addAttribute("trial", trying.of(whole.questionnaire(), sent, like == null ? "" : like)));
        model.addAttribute("assessments", trying.samples());
        model.addAttribute("like", like);
        return "office/try";
    }

    private static List<Languages.Choice> languages(List<String> tags) {
        return tags.stream()
                .map(tag -> new Languages.Choice(tag, Languages.name(Locale.forLanguageTag(tag))))
                .toList();
    }
}
