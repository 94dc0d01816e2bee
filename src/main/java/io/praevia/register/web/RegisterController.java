package io.praevia.register.web;

import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Departments;
import io.praevia.identity.Role;
import io.praevia.kernel.EntryId;
import io.praevia.register.RegisterEntries;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Reading the register: the list with its facets, and one entry. */
@Controller
@RequestMapping("/register")
class RegisterController {

    private final RegisterEntries entries;
    private final EntryPages pages;
    private final Departments departments;
    private final CurrentPerson current;

    RegisterController(RegisterEntries entries, EntryPages pages, Departments departments, CurrentPerson current) {
        this.entries = entries;
        this.pages = pages;
        this.departments = departments;
        this.current = current;
    }

    @GetMapping
    @Allowed.SignedIn
    String list(Facets facets, Model model) {
        model.addAttribute("facets", facets);
        model.addAttribute("entries", entries.search(facets.filter()));
        model.addAttribute("departments", departments.all());
        model.addAttribute("names", departments.names());
        model.addAttribute("statuses", List.of("draft", "active", "under-assessment", "retired"));
        model.addAttribute("mayEdit", mayEdit());
        return "register/list";
    }

    @GetMapping("/{entry:[0-9a-f-]{36}}")
    @Allowed.SignedIn
    String entry(
            @PathVariable UUID entry,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Model model) {
        model.addAttribute("page", pages.page(new EntryId(entry), from, to));
        model.addAttribute("mayEdit", mayEdit());
        return "register/entry";
    }

    private boolean mayEdit() {
        return current.get().is(Role.PRIVACY_OFFICER);
    }

    /** What to list, as the address says it. */
    record Facets(
            @Nullable String q,
            @Nullable String department,
            @Nullable String status,
            @Nullable Boolean uncovered) {
        RegisterEntries.Filter filter() {
            return new RegisterEntries.Filter(
                    q == null ? "" : q, blankToNull(department), blankToNull(status), Boolean.TRUE.equals(uncovered));
        }

        private static @Nullable String blankToNull(@Nullable String text) {
            return text == null || text.isBlank() ? null : text;
        }

        public boolean any() {
            return filter().department() != null
                    || filter().status() != null
                    || filter().withoutValidAssessment()
                    || !filter().words().isBlank();
        }
    }
}
