package io.praevia.identity.web;

import io.praevia.identity.Allowed;
import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.identity.PeopleOffice;
import io.praevia.identity.Person;
import io.praevia.kernel.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Departments, for administrators. */
@Controller
@RequestMapping("/operations/departments")
class DepartmentsController {

    private final Departments departments;
    private final People people;
    private final PeopleOffice office;
    private final Sentences sentences;

    DepartmentsController(Departments departments, People people, PeopleOffice office, Sentences sentences) {
        this.departments = departments;
        this.people = people;
        this.office = office;
        this.sentences = sentences;
    }

    @GetMapping
    @Allowed.Administrator
    String list(Model model) {
        model.addAttribute("departments", departments.all());
        model.addAttribute(
                "counts",
                people.all().stream()
                        .filter(Person::active)
                        .collect(Collectors.groupingBy(Person::department, Collectors.counting())));
        return "identity/departments";
    }

    @PostMapping
    @Allowed.Administrator
    String create(
            @RequestParam(required = false) @Nullable String key,
            @RequestParam(required = false) @Nullable String name,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            office.createDepartment(key, name);
        } catch (Refused.Invalid refused) {
            model.addAttribute("errors", refused.problems());
            model.addAttribute("typedKey", key);
            model.addAttribute("typedName", name);
            response.setStatus(422);
            return list(model);
        }
        after.addFlashAttribute("said", sentences.say("identity.departments.said"));
        return "redirect:/operations/departments";
    }
}
