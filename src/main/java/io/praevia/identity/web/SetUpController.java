package io.praevia.identity.web;

import io.praevia.identity.Allowed;
import io.praevia.identity.setup.SetUp;
import io.praevia.identity.setup.SetUp.FirstAdministrator;
import io.praevia.identity.setup.SetUp.FirstDepartment;
import io.praevia.kernel.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The page that founds an empty installation; it does not exist afterwards. */
@Controller
class SetUpController {

    /** The departments that the shipped review routing names. */
    private static final String SUGGESTION = """
            privacy: Privacy office
            legal: Legal
            security: Information security
            data-governance: Data governance
            procurement: Procurement
            hr: Human resources
            it: IT
            marketing: Marketing
            """;

    private final SetUp setUp;

    SetUpController(SetUp setUp) {
        this.setUp = setUp;
    }

    @GetMapping("/set-up")
    @Allowed.Anyone
    String blank(Model model) {
        return form(new SetUpForm(null, SUGGESTION, null, null, null), model);
    }

    @PostMapping("/set-up")
    @Allowed.Anyone
    String found(SetUpForm form, Model model, HttpServletResponse response) {
        try {
            setUp.found(
                    form.token(),
                    form.firstDepartments(),
                    new FirstAdministrator(form.name(), form.email(), form.password()));
            return "redirect:/sign-in";
        } catch (Refused.Invalid refused) {
            model.addAttribute("errors", refused.problems());
            response.setStatus(422);
            return form(form, model);
        }
    }

    private String form(SetUpForm form, Model model) {
        if (!setUp.open()) {
            throw new Refused.NotFound("identity.refused.set-up-gone");
        }
        model.addAttribute("form", form);
        return "identity/set-up";
    }

    /** What founds an installation; departments one a line, {@code key: Name}. */
    record SetUpForm(
            @Nullable String token,
            @Nullable String departments,
            @Nullable String name,
            @Nullable String email,
            @Nullable String password) {

        List<FirstDepartment> firstDepartments() {
            List<FirstDepartment> listed = (departments == null ? "" : departments)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .map(line -> line.split("\\s*:\\s*", 2))
                    .map(parts -> new FirstDepartment(parts[0], parts.length > 1 ? parts[1] : parts[0]))
                    .toList();
            if (listed.stream().noneMatch(department -> department.key().equals("privacy"))) {
                throw new Refused.Invalid("departments", "identity.refused.set-up-office");
            }
            return listed;
        }
    }
}
