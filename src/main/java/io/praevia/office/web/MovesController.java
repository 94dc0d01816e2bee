package io.praevia.office.web;

import io.praevia.assessment.Assessments;
import io.praevia.assessment.move.Effects;
import io.praevia.assessment.move.ManyMoves;
import io.praevia.assessment.move.QuestionnaireMoves;
import io.praevia.assessment.move.QuestionnaireMoves.Candidate;
import io.praevia.identity.Allowed;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Running assessments on an older version: what a newer one would change in each, and moving some or all of them. */
@Controller
@RequestMapping("/office/questionnaires/{key}/moves")
class MovesController {

    private final QuestionnaireMoves moves;
    private final ManyMoves many;
    private final People people;
    private final DraftPages pages;

    MovesController(QuestionnaireMoves moves, ManyMoves many, People people, DraftPages pages) {
        this.moves = moves;
        this.many = many;
        this.people = people;
        this.pages = pages;
    }

    @GetMapping
    @Allowed.PrivacyOfficer
    String list(@PathVariable String key, Model model) {
        requirePinned(key);
        List<Row> rows = moves.candidates().stream().map(this::row).toList();
        model.addAttribute("rows", rows);
        model.addAttribute(
                "movable", rows.stream().filter(row -> row.effects() != null).count());
        model.addAttribute("to", moves.current());
        return "office/moves";
    }

    /** The effects of those chosen, in full; nothing chosen shows the list again. */
    @GetMapping("/effects")
    @Allowed.PrivacyOfficer
    String effects(
            @PathVariable String key,
            @RequestParam(name = "id", required = false) Set<AssessmentId> ids,
            Model model,
            HttpServletResponse response) {
        requirePinned(key);
        Set<AssessmentId> chosen = ids == null ? Set.of() : ids;
        List<Row> rows = moves.candidates().stream()
                .filter(candidate -> chosen.contains(candidate.assessment().id()))
                .map(this::row)
                .toList();
        if (rows.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("errors", List.of(new Refused.Problem("rows", "office.moves.refused.none")));
            return list(key, model);
        }
        model.addAttribute("rows", rows);
        model.addAttribute(
                "movable", rows.stream().filter(row -> row.effects() != null).count());
        model.addAttribute("to", moves.current());
        return "office/move-effects";
    }

    @PostMapping
    @Allowed.PrivacyOfficer
    String move(
            @PathVariable("key") String key,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response,
            RedirectAttributes after) {
        requirePinned(key);
        Map<AssessmentId, String> marks = new LinkedHashMap<>();
        sent.forEach((name, mark) -> {
            if (name.matches("mark-[0-9a-f-]{36}")) marks.put(AssessmentId.of(name.substring(5)), mark);
        });
        String to = sent.getOrDefault("to", "");
        try {
            ManyMoves.Outcome outcome = many.move(marks, to.matches("\\d{1,9}") ? Integer.parseInt(to) : 0);
            after.addFlashAttribute(
                    "said",
                    pages.say(
                            "office.moves.said",
                            outcome.moved().size(),
                            outcome.already().size()));
            after.addFlashAttribute(
                    "refused",
                    outcome.refused().values().stream()
                            .map(Object::toString)
                            .distinct()
                            .toList());
            return "redirect:/office/questionnaires/{key}/moves";
        } catch (Refused.Stale stale) {
            String page = effects(key, new LinkedHashSet<>(marks.keySet()), model, response);
            response.setStatus(409);
            model.addAttribute("errors", List.of(new Refused.Problem("rows", "office.moves.refused.stale")));
            return page;
        }
    }

    private Row row(Candidate candidate) {
        Optional<Effects> effects = candidate.refusal().isPresent()
                ? Optional.empty()
                : moves.effects(candidate.assessment().id());
        return new Row(
                candidate,
                people.nameOf(Optional.of(candidate.assessment().owner())),
                candidate.refusal().map(Object::toString).orElse(""),
                effects.orElse(null));
    }

    /** Assessments pin one questionnaire that can be moved; supplements go with it. */
    private static void requirePinned(String key) {
        if (!key.equals(Assessments.DPIA)) throw new Refused.NotFound("office.refused.no-moves");
    }

    /** A running assessment; {@code effects} is null when it cannot move now, for the reason. */
    record Row(
            Candidate candidate,
            String owner,
            String refusal,
            @org.jspecify.annotations.Nullable Effects effects) {}
}
