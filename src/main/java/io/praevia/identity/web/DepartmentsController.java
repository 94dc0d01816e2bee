package io.praevia.identity.web;

import io.praevia.identity.Allowed;
import io.praevia.identity.Departments;
import io.praevia.identity.Departments.Department;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.identity.department.DepartmentOffice;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
    private final DepartmentOffice office;
    private final Sentences sentences;

    DepartmentsController(Departments departments, People people, DepartmentOffice office, Sentences sentences) {
        this.departments = departments;
        this.people = people;
        this.office = office;
        this.sentences = sentences;
    }

    @GetMapping
    @Allowed.Administrator
    String list(Model model) {
        List<Department> all = departments.all();
        model.addAttribute("departments", all);
        model.addAttribute(
                "heads",
                people.byId(all.stream().flatMap(one -> one.head().stream()).toList()));
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
            office.create(key, name);
        } catch (Refused.Invalid refused) {
            model.addAttribute("errors", refused.problems());
            model.addAttribute("typedKey", key);
            model.addAttribute("typedName", name);
            response.setStatus(422);
            return list(model);
        }
        return done("created", after);
    }

    /** A refusal comes back on the same page, so that its reason stands next to the department. */
    @PostMapping("/{id}/deactivate")
    @Allowed.Administrator
    String deactivate(@PathVariable String id, Model model, HttpServletResponse response, RedirectAttributes after) {
        try {
            office.deactivate(new DepartmentId(id));
        } catch (Refused.Conflict refused) {
            model.addAttribute("errors", List.of(new Refused.Problem("close-" + id, refused.getMessage())));
            model.addAttribute("asked", new DepartmentId(id));
            response.setStatus(409);
            return list(model);
        }
        return done("deactivated", after);
    }

    @PostMapping("/{id}/activate")
    @Allowed.Administrator
    String activate(@PathVariable String id, RedirectAttributes after) {
        office.activate(new DepartmentId(id));
        return done("activated", after);
    }

    private String done(String what, RedirectAttributes after) {
        after.addFlashAttribute("said", sentences.say("identity.departments.said." + what));
        return "redirect:/operations/departments";
    }
}
