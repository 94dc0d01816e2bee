package io.praevia.shell.web;

import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.identity.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Help, the accessibility statement, and whether Praevia is up. */
@Controller
class PublicPages {

    private final People people;
    private final CurrentPerson current;
    private final String contact;

    PublicPages(People people, CurrentPerson current, @Value("${praevia.contact:}") String contact) {
        this.people = people;
        this.current = current;
        this.contact = contact;
    }

    @GetMapping("/help")
    @Allowed.Anyone
    String help(Model model) {
        model.addAttribute("contact", contact());
        return "shell/help";
    }

    @GetMapping("/accessibility")
    @Allowed.Anyone
    String accessibility(Model model) {
        model.addAttribute("contact", contact());
        return "shell/accessibility";
    }

    @GetMapping("/status")
    @Allowed.Anyone
    String status() {
        return "shell/status";
    }

    /** The configured address; for people who are signed in else that of a privacy officer. */
    private String contact() {
        if (!contact.isBlank() || current.findId().isEmpty()) {
            return contact;
        }
        return people.withRole(Role.PRIVACY_OFFICER).stream()
                .map(Person::email)
                .findFirst()
                .orElse("");
    }
}
