package io.praevia.identity.web.leaving;

import io.praevia.identity.Allowed;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.identity.account.Deputies;
import io.praevia.identity.leaving.Leaving;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ends somebody's access: who takes over what lies in their hands is said on the same page. */
@Controller
@RequestMapping("/operations/people/{id}/leaving")
class LeavingController {

    private final Leaving leaving;
    private final People people;
    private final Deputies deputies;
    private final MessageSource messages;

    LeavingController(Leaving leaving, People people, Deputies deputies, MessageSource messages) {
        this.leaving = leaving;
        this.people = people;
        this.deputies = deputies;
        this.messages = messages;
    }

    @GetMapping
    @Allowed.Administrator
    String ask(@PathVariable UUID id, Model model) {
        String suggested =
                leaving.suggested(new PersonId(id)).map(PersonId::toString).orElse("");
        return page(new PersonId(id), suggested, Map.of(), model);
    }

    /** A duty that came while the page was open is asked for, with everything that was chosen already. */
    @PostMapping
    @Allowed.Administrator
    String end(
            @PathVariable UUID id,
            LeavingForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        PersonId person = new PersonId(id);
        try {
            leaving.end(person, form.choices());
        } catch (Refused.Invalid refused) {
            return again(person, form, model, refused.problems(), response, 422);
        } catch (Refused.Conflict refused) {
            return again(person, form, model, List.of(new Refused.Problem("all", refused.reason())), response, 409);
        }
        after.addFlashAttribute(
                "said", messages.getMessage("identity.people.said.deactivated", null, LocaleContextHolder.getLocale()));
        return "redirect:/operations/people/" + id;
    }

    private String again(
            PersonId person,
            LeavingForm form,
            Model model,
            List<Refused.Problem> problems,
            HttpServletResponse response,
            int status) {
        model.addAttribute("errors", problems);
        response.setStatus(status);
        return page(person, form.all() == null ? "" : form.all().toString(), form.typed(), model);
    }

    private String page(PersonId id, String all, Map<String, String> chosen, Model model) {
        Person person = people.get(id);
        model.addAttribute("person", person);
        model.addAttribute("duties", leaving.duties(id));
        model.addAttribute("candidates", deputies.candidates(person));
        model.addAttribute("all", all);
        model.addAttribute("chosen", chosen);
        return "identity/leaving";
    }
}
