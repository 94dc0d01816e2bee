package io.praevia.office.web;

import io.praevia.identity.CurrentPerson;
import io.praevia.identity.People;
import io.praevia.office.Draft;
import io.praevia.office.DraftChecks;
import io.praevia.office.Drafts;
import io.praevia.office.edit.Outline;
import io.praevia.office.edit.Place;
import io.praevia.questionnaire.definition.Finding;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What every page about a draft shows, and findings with the address of what they are about. */
@Component("officeDraftPages")
class DraftPages {

    private static final Pattern NAMED = Pattern.compile("^(question|section|check) ([a-z0-9_]+)|\\(([a-z0-9_]+)\\)$");

    private final Drafts drafts;
    private final DraftChecks checks;
    private final CurrentPerson current;
    private final People people;
    private final MessageSource messages;

    DraftPages(Drafts drafts, DraftChecks checks, CurrentPerson current, People people, MessageSource messages) {
        this.drafts = drafts;
        this.checks = checks;
        this.current = current;
        this.people = people;
        this.messages = messages;
    }

    /** The draft, its state and its findings; {@code here} is the tab. */
    Draft fill(UUID id, String here, Model model) {
        Draft draft = drafts.get(id);
        List<Found> found = checks.findings(draft).stream()
                .map(finding -> new Found(finding, href(draft, finding)))
                .toList();
        model.addAttribute("draft", draft);
        model.addAttribute("here", here);
        model.addAttribute("findings", found);
        model.addAttribute(
                "errorCount",
                found.stream().filter(one -> one.finding().isError()).count());
        model.addAttribute(
                "warningCount",
                found.stream().filter(one -> !one.finding().isError()).count());
        model.addAttribute("mine", draft.writtenBy(current.id()));
        model.addAttribute(
                "lastBy", people.nameOf(java.util.Optional.of(draft.last().by())));
        if (draft.proposal() != null)
            model.addAttribute(
                    "proposedBy",
                    people.nameOf(java.util.Optional.of(draft.proposal().by())));
        return draft;
    }

    String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    private static @Nullable String href(Draft draft, Finding finding) {
        String base = "/office/drafts/" + draft.id();
        Matcher named = NAMED.matcher(finding.place());
        while (named.find()) {
            String id = named.group(2) == null ? named.group(3) : named.group(2);
            for (Place.Kind kind : List.of(Place.Kind.QUESTION, Place.Kind.SECTION, Place.Kind.CHECK))
                if ((named.group(1) == null || named.group(1).equals(kind.word()))
                        && Outline.find(draft.content(), new Place(kind, id, ""))
                                .isPresent()) return base + "/" + kind.word() + "/" + id;
        }
        return null;
    }

    /** A finding with the page that mends it, null when that is the text. */
    record Found(Finding finding, @Nullable String href) {}
}
