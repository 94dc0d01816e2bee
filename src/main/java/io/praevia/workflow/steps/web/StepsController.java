package io.praevia.workflow.steps.web;

import io.praevia.assessment.Step;
import io.praevia.identity.Allowed;
import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import io.praevia.workflow.steps.OpenStep;
import io.praevia.workflow.steps.OpenSteps;
import io.praevia.workflow.steps.Reassignment;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Every open step, for those who keep the work in order; what is selected moves after a look at what would happen. */
@Controller
@RequestMapping("/office/work")
class StepsController {

    private final OpenSteps steps;
    private final Reassignment reassignment;
    private final StepRows rows;
    private final People people;
    private final Departments departments;

    StepsController(OpenSteps steps, Reassignment reassignment, StepRows rows, People people, Departments departments) {
        this.steps = steps;
        this.reassignment = reassignment;
        this.rows = rows;
        this.people = people;
        this.departments = departments;
    }

    @GetMapping
    @Allowed.SignedIn
    String list(StepFilter filter, Model model) {
        return list(filter, List.of(), null, model);
    }

    @PostMapping("/preview")
    @Allowed.SignedIn
    String preview(
            @RequestParam(required = false) @Nullable List<String> steps,
            @RequestParam(required = false) @Nullable UUID to,
            Model model,
            HttpServletResponse response) {
        List<String> ids = steps == null ? List.of() : steps;
        try {
            return shown(ids, to, model);
        } catch (Refused.Invalid refused) {
            return again(ids, to, refused.problems(), model, response, 422);
        }
    }

    /** When something changed since the preview, the list comes back with the same steps selected. */
    @PostMapping("/move")
    @Allowed.SignedIn
    String move(
            @RequestParam(required = false) @Nullable List<String> steps,
            @RequestParam(required = false) @Nullable UUID to,
            @RequestParam(required = false) @Nullable String seen,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        List<String> ids = steps == null ? List.of() : steps;
        try {
            int moved = reassignment.move(ids, person(to), String.valueOf(seen));
            after.addFlashAttribute("said", Message.of("steps.said", moved).toString());
        } catch (Refused.Conflict refused) {
            return again(ids, to, List.of(new Refused.Problem("steps", refused.reason())), model, response, 409);
        } catch (Refused.Invalid refused) {
            return again(ids, to, refused.problems(), model, response, 422);
        }
        return "redirect:/office/work";
    }

    private String shown(List<String> ids, @Nullable UUID to, Model model) {
        Reassignment.Preview preview = reassignment.preview(ids, person(to));
        model.addAttribute("moves", rows.moves(preview.moves(), preview.to()));
        model.addAttribute("blocked", rows.blocked(preview.blocked()));
        model.addAttribute(
                "to",
                preview.to()
                        .map(id -> Message.of("steps.preview.to", people.nameOf(Optional.of(id))))
                        .orElse(Message.of("steps.back-to-group")));
        model.addAttribute("ids", ids);
        model.addAttribute("toId", to);
        model.addAttribute("seen", preview.fingerprint());
        return "workflow/steps-preview";
    }

    private String again(
            List<String> ids,
            @Nullable UUID to,
            List<Refused.Problem> problems,
            Model model,
            HttpServletResponse response,
            int status) {
        model.addAttribute("errors", problems);
        response.setStatus(status);
        return list(new StepFilter(null, null, null, null), ids, to, model);
    }

    private String list(StepFilter filter, List<String> chosen, @Nullable UUID to, Model model) {
        List<OpenStep> found = steps.list(filter.toFilter());
        model.addAttribute("rows", rows.of(found));
        model.addAttribute("cut", found.size() == OpenSteps.MOST);
        model.addAttribute("filter", filter);
        model.addAttribute("chosen", chosen);
        model.addAttribute("to", to);
        model.addAttribute(
                "people", people.all().stream().filter(Person::active).toList());
        model.addAttribute("departments", departments.active());
        model.addAttribute("steps", Step.values());
        return "workflow/steps";
    }

    private static Optional<PersonId> person(@Nullable UUID id) {
        return Optional.ofNullable(id).map(PersonId::new);
    }
}
