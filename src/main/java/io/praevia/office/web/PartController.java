package io.praevia.office.web;

import io.praevia.identity.Allowed;
import io.praevia.identity.Departments;
import io.praevia.kernel.Refused;
import io.praevia.office.Draft;
import io.praevia.office.Drafts;
import io.praevia.office.edit.Changes;
import io.praevia.office.edit.Field;
import io.praevia.office.edit.Outline;
import io.praevia.office.edit.PartForm;
import io.praevia.office.edit.Place;
import io.praevia.office.edit.Shape;
import io.praevia.office.edit.Typed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One part of a draft: a question, a section, a check or the head; written, moved, deleted. */
@Controller
@RequestMapping("/office/drafts/{id}/{kind:head|section|question|check}/{part}")
class PartController {

    private static final int SPARE_ROWS = 3;

    private final Drafts drafts;
    private final DraftPages pages;
    private final Departments departments;

    PartController(Drafts drafts, DraftPages pages, Departments departments) {
        this.drafts = drafts;
        this.pages = pages;
        this.departments = departments;
    }

    @GetMapping
    @Allowed.PrivacyOfficer
    String show(
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable String part,
            @RequestParam(defaultValue = "") String section,
            Model model) {
        Draft draft = pages.fill(id, "outline", model);
        Place place = place(kind, part, section);
        ObjectNode before = before(draft, place);
        model.addAttribute("seen", mark(draft, place));
        return form(draft, place, Typed.of(before, fields(draft, place)), model);
    }

    @PostMapping
    @Allowed.PrivacyOfficer
    String save(
            @PathVariable("id") UUID id,
            @PathVariable Map<String, String> path,
            @RequestParam MultiValueMap<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        Map<String, String> typed = PartForm.typed(sent);
        Place place = place(path.get("kind"), path.get("part"), typed.getOrDefault("section", ""));
        Draft draft = drafts.get(id);
        try {
            ObjectNode part = PartForm.read(place, fields(draft, place), before(draft, place), typed);
            Place there = place.isNew() ? fresh(draft, place, part) : place;
            drafts.save(id, there, part, place.isNew() ? Outline.mark(null) : typed.getOrDefault("seen", ""));
        } catch (Refused.Invalid refused) {
            response.setStatus(422);
            model.addAttribute("errors", refused.problems());
            model.addAttribute("seen", typed.get("seen"));
            return form(pages.fill(id, "outline", model), place, typed, model);
        } catch (Refused.Stale stale) {
            response.setStatus(409);
            model.addAttribute("errors", List.of(new Refused.Problem("conflict", "office.conflict")));
            model.addAttribute("conflict", Changes.words((ObjectNode) stale.theirs(), (ObjectNode) stale.yours()));
            Draft now = pages.fill(id, "outline", model);
            model.addAttribute("seen", mark(now, place));
            return form(now, place, typed, model);
        }
        after.addFlashAttribute("said", pages.say("office.said.saved"));
        return "redirect:/office/drafts/" + id + "#" + (place.isNew() ? typed.get("id") : place.id());
    }

    @PostMapping("/move")
    @Allowed.PrivacyOfficer
    String move(
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable String part,
            @RequestParam String to,
            RedirectAttributes after) {
        drafts.move(id, place(kind, part, ""), to.equals("up"));
        after.addFlashAttribute("said", pages.say("office.said.moved"));
        return "redirect:/office/drafts/" + id + "#" + part;
    }

    @GetMapping("/delete")
    @Allowed.PrivacyOfficer
    String confirm(@PathVariable UUID id, @PathVariable String kind, @PathVariable String part, Model model) {
        Draft draft = pages.fill(id, "outline", model);
        Place place = place(kind, part, "");
        ObjectNode there = before(draft, place);
        model.addAttribute("place", place);
        model.addAttribute(
                "title", there.path("label").asString(there.path("title").asString(part)));
        model.addAttribute("readers", Outline.readers(draft.content(), part));
        model.addAttribute("questionCount", there.path("questions").size());
        return "office/delete";
    }

    @PostMapping("/delete")
    @Allowed.PrivacyOfficer
    String delete(
            @PathVariable UUID id, @PathVariable String kind, @PathVariable String part, RedirectAttributes after) {
        drafts.remove(id, place(kind, part, ""));
        after.addFlashAttribute("said", pages.say("office.said.deleted"));
        return "redirect:/office/drafts/{id}";
    }

    private String form(Draft draft, Place place, Map<String, String> typed, Model model) {
        List<Field> fields = fields(draft, place);
        Map<String, String> values = new HashMap<>();
        fields.forEach(field -> values.put(field.name(), ""));
        values.putAll(typed);
        model.addAttribute("place", place);
        model.addAttribute("fields", fields);
        model.addAttribute("typed", values);
        model.addAttribute("optionRows", Typed.rows(values, "options", SPARE_ROWS));
        model.addAttribute("columnRows", Typed.rows(values, "columns", SPARE_ROWS));
        model.addAttribute("columnTypes", Shape.columnTypes());
        model.addAttribute(
                "departments",
                departments.names().entrySet().stream()
                        .collect(Collectors.toMap(entry -> entry.getKey().value(), Map.Entry::getValue)));
        return "office/part";
    }

    private static List<Field> fields(Draft draft, Place place) {
        List<String> ids = OutlineView.of(draft.content()).sections().stream()
                .flatMap(section -> section.questions().stream())
                .map(OutlineView.Line::id)
                .toList();
        return Shape.of(place, ids);
    }

    private static String mark(Draft draft, Place place) {
        return Outline.mark(Outline.find(draft.content(), place).orElse(null));
    }

    private static ObjectNode before(Draft draft, Place place) {
        if (place.isNew()) {
            if (place.kind() == Place.Kind.QUESTION)
                Outline.find(draft.content(), new Place(Place.Kind.SECTION, place.section(), ""))
                        .orElseThrow(() -> new Refused.NotFound("office.refused.part"));
            return JsonNodeFactory.instance.objectNode();
        }
        return Outline.find(draft.content(), place).orElseThrow(() -> new Refused.NotFound("office.refused.part"));
    }

    /** Where a new part goes; its id may not be taken. */
    private static Place fresh(Draft draft, Place place, ObjectNode part) {
        Place there = new Place(place.kind(), part.path("id").asString(""), place.section());
        if (there.isNew() || Outline.find(draft.content(), there).isPresent())
            throw new Refused.Invalid("id", "office.refused.id-taken", there.id());
        return there;
    }

    private static Place place(String kind, String part, String section) {
        return new Place(Place.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), part, section);
    }
}
