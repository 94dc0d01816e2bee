package io.praevia.assessment.web.requests;

import io.praevia.assessment.requests.Requests;
import io.praevia.identity.Allowed;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is sent from a section: ask a colleague, take it back, say that it is answered. */
@Controller
class RequestPages {

    private final Requests requests;
    private final People people;
    private final MessageSource messages;

    RequestPages(Requests requests, People people, MessageSource messages) {
        this.requests = requests;
        this.people = people;
        this.messages = messages;
    }

    /** Asks for a question of the section, or for all of it when none is named. */
    @PostMapping("/assessments/{id}/questionnaire/{section}/requests")
    @Allowed.SignedIn
    String ask(@PathVariable AssessmentId id, @PathVariable String section, AskForm form, RedirectAttributes redirect) {
        Optional<String> question = Optional.ofNullable(form.question()).filter(q -> !q.isEmpty());
        requests.ask(id, new Requests.Ask(form.person(), section, question, form.day(), form.words()));
        redirect.addFlashAttribute("said", say("request.said", people.nameOf(Optional.ofNullable(form.person()))));
        return "redirect:/assessments/" + id + "/questionnaire/" + section;
    }

    @PostMapping("/assessments/{id}/requests/{request}/back")
    @Allowed.SignedIn
    String takeBack(
            @PathVariable AssessmentId id,
            @PathVariable UUID request,
            @RequestParam(defaultValue = "") String section,
            RedirectAttributes redirect) {
        requests.takeBack(id, request);
        redirect.addFlashAttribute("said", say("request.back.said"));
        boolean known = section.matches("[a-z0-9_]+");
        return "redirect:/assessments/" + id + "/questionnaire" + (known ? "/" + section : "");
    }

    @PostMapping("/assessments/{id}/requests/{request}/done")
    @Allowed.SignedIn
    String done(
            @PathVariable AssessmentId id,
            @PathVariable UUID request,
            @RequestParam(required = false) @Nullable String remark,
            RedirectAttributes redirect) {
        requests.done(id, request, remark);
        redirect.addFlashAttribute("said", say("request.done.said"));
        return "redirect:/";
    }

    private String say(String key, Object... words) {
        return messages.getMessage(key, words, LocaleContextHolder.getLocale());
    }

    /** What was filled in to ask a colleague. */
    record AskForm(
            @Nullable PersonId person,
            @Nullable String question,
            @Nullable String due,
            @Nullable String words) {

        Optional<LocalDate> day() {
            try {
                return Optional.ofNullable(due)
                        .map(String::strip)
                        .filter(day -> !day.isEmpty())
                        .map(LocalDate::parse);
            } catch (DateTimeParseException e) {
                throw new Refused.Invalid("due", "request.refused.due");
            }
        }
    }
}
