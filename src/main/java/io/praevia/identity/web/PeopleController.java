package io.praevia.identity.web;

import io.praevia.identity.Allowed;
import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.identity.PeopleOffice;
import io.praevia.identity.Role;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** People, for administrators. */
@Controller
@RequestMapping("/operations/people")
class PeopleController {

    private final People people;
    private final Departments departments;
    private final PeopleOffice office;
    private final PersonPage page;
    private final Sentences sentences;

    PeopleController(
            People people, Departments departments, PeopleOffice office, PersonPage page, Sentences sentences) {
        this.people = people;
        this.departments = departments;
        this.office = office;
        this.page = page;
        this.sentences = sentences;
    }

    @GetMapping
    @Allowed.Administrator
    String list(@RequestParam(name = "q", defaultValue = "") String words, Model model) {
        String wanted = words.strip().toLowerCase(java.util.Locale.ROOT);
        model.addAttribute("words", words.strip());
        model.addAttribute("names", departments.names());
        model.addAttribute(
                "people",
                people.all().stream()
                        .filter(person -> (person.name() + " " + person.email())
                                .toLowerCase(java.util.Locale.ROOT)
                                .contains(wanted))
                        .toList());
        return "identity/people";
    }

    @GetMapping("/new")
    @Allowed.Administrator
    String blank(Model model) {
        return form(new PersonForm(null, null, null, null, Set.of(), null), model);
    }

    @PostMapping("/new")
    @Allowed.Administrator
    String create(PersonForm form, Model model, HttpServletResponse response, RedirectAttributes after) {
        try {
            PersonId created = office.createPerson(form.toPerson(departments));
            after.addFlashAttribute("said", sentences.say("identity.people.said.created"));
            return "redirect:/operations/people/" + created;
        } catch (Refused.Invalid refused) {
            model.addAttribute("errors", refused.problems());
            response.setStatus(422);
            return form(form, model);
        }
    }

    @GetMapping("/{id}")
    @Allowed.Administrator
    String one(@PathVariable UUID id, Model model) {
        return page.fill(new PersonId(id), model);
    }

    private String form(PersonForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("departments", departments.active());
        model.addAttribute("roles", List.of(Role.values()));
        return "identity/person-new";
    }
}
