package io.praevia.register.web.bulk;

import io.praevia.identity.Allowed;
import io.praevia.kernel.Refused;
import io.praevia.kernel.text.Message;
import io.praevia.register.find.SavedViews;
import io.praevia.register.web.ListQuery;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own views of the register, each with an address of its own. */
@Controller
@RequestMapping("/register/views")
class ViewsController {

    private final SavedViews views;

    ViewsController(SavedViews views) {
        this.views = views;
    }

    @GetMapping("/{id}")
    @Allowed.SignedIn
    String open(@PathVariable UUID id) {
        return "redirect:/register" + views.get(id).query();
    }

    @PostMapping
    @Allowed.SignedIn
    String save(@RequestParam(defaultValue = "") String view, ListQuery query, RedirectAttributes flash) {
        try {
            views.save(view, query.query());
            flash.addFlashAttribute(
                    "said", Message.of("register.said.view", view).toString());
        } catch (Refused.Invalid e) {
            flash.addFlashAttribute("errors", e.problems());
        }
        return "redirect:/register" + query.query();
    }

    @PostMapping("/{id}/remove")
    @Allowed.SignedIn
    String remove(@PathVariable UUID id) {
        views.remove(id);
        return "redirect:/register";
    }
}
