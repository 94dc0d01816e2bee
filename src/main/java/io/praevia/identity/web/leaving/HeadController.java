package io.praevia.identity.web.leaving;

import io.praevia.identity.Allowed;
import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.identity.department.DepartmentOffice;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who heads a department. */
@Controller
@RequestMapping("/operations/departments/{id}")
class HeadController {

    private final Departments departments;
    private final DepartmentOffice office;
    private final People people;
    private final MessageSource messages;

    HeadController(Departments departments, DepartmentOffice office, People people, MessageSource messages) {
        this.departments = departments;
        this.office = office;
        this.people = people;
        this.messages = messages;
    }

    @GetMapping
    @Allowed.Administrator
    String one(@PathVariable String id, Model model) {
        model.addAttribute(
                "department",
                departments
                        .find(new DepartmentId(id))
                        .orElseThrow(() -> new Refused.NotFound("identity.refused.department-gone")));
        model.addAttribute(
                "candidates", people.all().stream().filter(Person::active).toList());
        return "identity/department";
    }

    @PostMapping("/head")
    @Allowed.Administrator
    String nameHead(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable UUID head,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        try {
            office.nameHead(new DepartmentId(id), Optional.ofNullable(head).map(PersonId::new));
        } catch (Refused.Invalid refused) {
            model.addAttribute("errors", refused.problems());
            response.setStatus(422);
            return one(id, model);
        }
        after.addFlashAttribute(
                "said", messages.getMessage("identity.departments.said.head", null, LocaleContextHolder.getLocale()));
        return "redirect:/operations/departments";
    }
}
