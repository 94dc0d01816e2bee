package io.praevia.knowledge.web;

import io.praevia.identity.Allowed;
import io.praevia.knowledge.EntryFilter;
import io.praevia.knowledge.EntryFilter.State;
import io.praevia.knowledge.KnowledgeOffice;
import io.praevia.knowledge.KnownEntry;
import io.praevia.knowledge.KnownEntry.Kind;
import io.praevia.knowledge.Places;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The knowledge as the office sees it: found, read, taken from beside the questions and put back. */
@Controller
@RequestMapping("/office/knowledge")
class KnowledgePages {

    private final KnowledgeOffice office;
    private final KnowledgeModel models;

    KnowledgePages(KnowledgeOffice office, KnowledgeModel models) {
        this.office = office;
        this.models = models;
    }

    @GetMapping
    @Allowed.PrivacyOfficer
    String list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String question,
            @RequestParam(defaultValue = "") String state,
            Model model) {
        EntryFilter filter = new EntryFilter(words, one(Kind.values(), kind), question, one(State.values(), state));
        List<KnownEntry> found = office.list(filter, LocaleContextHolder.getLocale());
        model.addAttribute("rows", found.stream().map(models::row).toList());
        model.addAttribute("filter", filter);
        model.addAttribute("filtered", !(words + kind + question + state).isBlank());
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("states", State.values());
        model.addAttribute("sections", models.questionnaire().sections());
        model.addAttribute("risks", Places.RISKS);
        return "knowledge/list";
    }

    @GetMapping("/{id}")
    @Allowed.PrivacyOfficer
    String entry(@PathVariable String id, Model model) {
        show(id, model);
        return "knowledge/entry";
    }

    @GetMapping("/{id}/away")
    @Allowed.PrivacyOfficer
    String confirm(@PathVariable String id, Model model) {
        show(id, model);
        return "knowledge/away";
    }

    @PostMapping("/{id}/away")
    @Allowed.PrivacyOfficer
    String putAway(@PathVariable String id, RedirectAttributes after) {
        boolean own = office.get(id).own();
        office.putAway(id);
        return done(own ? "retired" : "hidden", after);
    }

    @PostMapping("/{id}/back")
    @Allowed.PrivacyOfficer
    String bringBack(@PathVariable String id, RedirectAttributes after) {
        office.bringBack(id);
        return done("back", after);
    }

    private void show(String id, Model model) {
        KnownEntry entry = office.get(id);
        model.addAttribute("row", models.row(entry));
        model.addAttribute("places", models.places(entry));
    }

    private String done(String what, RedirectAttributes after) {
        after.addFlashAttribute("said", models.say("knowledge.said." + what));
        return "redirect:/office/knowledge/{id}";
    }

    private static <E extends Enum<E>> @Nullable E one(E[] all, String key) {
        return Arrays.stream(all)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(key))
                .findFirst()
                .orElse(null);
    }
}
