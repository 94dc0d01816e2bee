package io.praevia.office.web;

import io.praevia.identity.Allowed;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.identity.Role;
import io.praevia.kernel.PersonId;
import io.praevia.office.Drafts;
import io.praevia.office.Versions;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The questionnaires with their versions and drafts. */
@Controller
@RequestMapping("/office/questionnaires")
class QuestionnairesController {

    private final Versions versions;
    private final Drafts drafts;
    private final People people;
    private final DraftPages pages;

    QuestionnairesController(Versions versions, Drafts drafts, People people, DraftPages pages) {
        this.versions = versions;
        this.drafts = drafts;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping
    @Allowed.PrivacyOfficer
    String list(Model model) {
        Map<PersonId, String> names = people.all().stream().collect(Collectors.toMap(Person::id, Person::name));
        model.addAttribute("lines", versions.all());
        model.addAttribute("names", names);
        model.addAttribute("drafts", drafts.open());
        model.addAttribute("alone", people.withRole(Role.PRIVACY_OFFICER).size() < 2);
        return "office/questionnaires";
    }

    @PostMapping("/{key}/drafts")
    @Allowed.PrivacyOfficer
    String begin(@PathVariable String key, RedirectAttributes after) {
        UUID draft = drafts.begin(key);
        after.addFlashAttribute("said", pages.say("office.said.begun"));
        return "redirect:/office/drafts/" + draft;
    }
}
