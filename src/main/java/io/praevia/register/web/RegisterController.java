package io.praevia.register.web;

import io.praevia.identity.Allowed;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Role;
import io.praevia.kernel.EntryId;
import io.praevia.register.RegisterEntries;
import io.praevia.register.find.SavedViews;
import io.praevia.register.flow.Flows;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
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

    private final ListPages lists;
    private final EntryPages pages;
    private final SavedViews views;
    private final EntryOffers offers;
    private final Maps maps;
    private final CurrentPerson current;

    RegisterController(
            ListPages lists, EntryPages pages, SavedViews views, EntryOffers offers, Maps maps, CurrentPerson current) {
        this.maps = maps;
        this.views = views;
        this.offers = offers;
        this.lists = lists;
        this.pages = pages;
        this.current = current;
    }

    @GetMapping
    @Allowed.SignedIn
    String list(ListQuery query, Model model) {
        model.addAttribute("page", lists.page(query));
        model.addAttribute("views", views.mine());
        model.addAttribute("mayEdit", mayEdit());
        if (mayEdit()) {
            offers.people(model);
        }
        return "register/list";
    }

    @GetMapping("/{entry:[0-9a-f-]{36}}")
    @Allowed.SignedIn
    String entry(
            @PathVariable UUID entry,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Model model) {
        EntryPage page = pages.page(new EntryId(entry), from, to);
        model.addAttribute("page", page);
        maps.into(model, page.entry());
        model.addAttribute("mayEdit", mayEdit());
        return "register/entry";
    }

    @GetMapping("/transfers")
    @Allowed.SignedIn
    String transfers(ListQuery query, Model model) {
        model.addAttribute("transfers", maps.flows().transfers(query.filter(), LocaleContextHolder.getLocale()));
        model.addAttribute("query", query);
        return "register/transfers";
    }

    private boolean mayEdit() {
        return current.get().is(Role.PRIVACY_OFFICER);
    }

    /** Pictures of where data go. */
    @Component
    record Maps(Flows flows, RegisterEntries entries) {

        void into(Model model, RegisterEntries.Entry entry) {
            var named = entries.named(entry.id(), entry.version());
            model.addAttribute("flow", flows.of(entry, named, LocaleContextHolder.getLocale()));
            model.addAttribute("transfers", flows.transfers(entry, named, LocaleContextHolder.getLocale()));
        }
    }
}
