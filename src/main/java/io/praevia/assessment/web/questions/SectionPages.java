package io.praevia.assessment.web.questions;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.reuse.Suggestions;
import io.praevia.assessment.web.questions.SectionSave.Outcome;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.questionnaire.Question;
import io.praevia.questionnaire.Questionnaire.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.ModelAndView;

/** One section of the questionnaire: shown, saved as a whole, saved while people type. */
@Controller
class SectionPages {

    private static final String SECTION = "/assessments/{id}/questionnaire/{section}";

    private final AssessmentLookup lookup;
    private final SectionView view;
    private final SectionSave save;
    private final Attachments attachments;
    private final SectionModel models;
    private final Beside beside;

    SectionPages(
            AssessmentLookup lookup,
            SectionView view,
            SectionSave save,
            Attachments attachments,
            SectionModel models,
            Beside beside) {
        this.lookup = lookup;
        this.view = view;
        this.save = save;
        this.attachments = attachments;
        this.models = models;
        this.beside = beside;
    }

    @GetMapping(SECTION)
    @Allowed.SignedIn
    ModelAndView page(
            @PathVariable AssessmentId id,
            @PathVariable String section,
            @RequestParam(required = false) @Nullable String back,
            @RequestParam(name = "question", defaultValue = "") String question,
            @CookieValue(name = Guided.COOKIE, defaultValue = "") String density) {
        Assessment assessment = lookup.get(id);
        Section shown = view.section(assessment, section);
        if (view.asked(assessment).stream().noneMatch(asked -> asked.id().equals(section))) {
            return new ModelAndView("redirect:/assessments/" + id + "/questionnaire");
        }
        if (!view.editable(assessment, shown)) {
            return models.locked(assessment, shown);
        }
        List<SectionView.Slot> slots = view.slots(assessment, shown);
        ModelAndView page = models.page(assessment, shown, slots, back);
        return density.equals(Guided.ONE) && back == null ? beside.guided().one(page, slots, question) : page;
    }

    /** Saves everything on the page and goes on; {@code add-row} only adds a row to the page. */
    @PostMapping(SECTION)
    @Allowed.SignedIn
    ModelAndView save(
            @PathVariable AssessmentId id,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> typed,
            WebRequest request) {
        Assessment assessment = lookup.get(id);
        Section shown = view.section(assessment, section);
        Map<String, List<String>> form = new LinkedHashMap<>();
        typed.forEach((name, values) -> form.put(name, new ArrayList<>(values)));
        shown.questions().forEach(question -> takeTheirs(form, question.id()));
        String back = typed.getFirst("back");
        boolean copies = form.containsKey(KnowledgeHere.COPY);
        if (copies) {
            beside.knowledge().copy(form);
        }
        if (copies || form.containsKey("add-row") || form.containsKey("change")) {
            List<SectionView.Slot> slots = view.slots(assessment, shown, form, Map.of());
            return beside.guided()
                    .like(form, models.page(assessment, shown, slots, back), slots)
                    .addObject("added", typed.getFirst("add-row"))
                    .addObject("said", copies ? models.say("knowledge.copied") : null);
        }
        boolean editable = view.editable(assessment, shown);
        List<Refused.Problem> files =
                editable ? attachments.receive(id, shown.questions(), uploads(request), form) : List.of();
        Outcome outcome = save.save(assessment, shown.questions(), form);
        if (!outcome.clean() || !files.isEmpty()) {
            return again(assessment, shown, form, outcome, files).addObject("back", back);
        }
        if (form.containsKey("keep")) {
            return keep(assessment, shown, form.get("keep"), back);
        }
        return new ModelAndView("redirect:" + target(assessment, shown, typed, back));
    }

    /** Keeps one suggestion, or with an asterisk every one of the section, and shows the section again. */
    private ModelAndView keep(Assessment assessment, Section shown, List<String> wanted, @Nullable String back) {
        List<String> all = shown.questions().stream().map(Question::id).toList();
        boolean every = wanted.contains("*");
        beside.suggestions()
                .keep(
                        assessment.id(),
                        Assessments.DPIA,
                        every ? all : all.stream().filter(wanted::contains).toList());
        String here = "/assessments/" + assessment.id() + "/questionnaire/" + shown.id();
        String query = SectionModel.BACK.contains(back == null ? "" : back) ? "?back=" + back : "";
        String place = all.stream()
                .filter(q -> !every && wanted.contains(q))
                .findFirst()
                .map(q -> (query.isEmpty() ? "?" : "&") + "question=" + q + "#slot-" + q)
                .orElse("");
        return new ModelAndView("redirect:" + here + query + place);
    }

    /** Saves while people type: 204 and the new versions, or the slots that come and go, or what is wrong. */
    @PostMapping(SECTION + "/autosave")
    @Allowed.SignedIn
    ModelAndView autosave(
            @PathVariable AssessmentId id,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> typed,
            jakarta.servlet.http.HttpServletResponse response) {
        Assessment assessment = lookup.get(id);
        Section shown = view.section(assessment, section);
        Outcome outcome = save.save(assessment, shown.questions(), typed);
        response.setHeader(
                "X-Versions",
                outcome.versions().entrySet().stream()
                        .map(version -> version.getKey() + "=" + version.getValue())
                        .collect(Collectors.joining(",")));
        return models.autosaved(assessment, outcome, view.moved(assessment, shown, typed));
    }

    /** Where the person chose the colleague's version, the own one is dropped. */
    private static void takeTheirs(Map<String, List<String>> form, String question) {
        if (form.getOrDefault(question + ".take", List.of()).contains("theirs")) {
            form.keySet().removeIf(name -> name.equals(question) || name.startsWith(question + "."));
        }
    }

    private ModelAndView again(
            Assessment assessment,
            Section shown,
            Map<String, List<String>> form,
            Outcome outcome,
            List<Refused.Problem> files) {
        outcome.versions().forEach((id, version) -> form.put(id + ".version", List.of(version.toString())));
        List<Refused.Problem> problems = new ArrayList<>(files);
        problems.addAll(SectionModel.problems(outcome));
        List<SectionView.Slot> slots = view.slots(assessment, shown, form, outcome.errors());
        ModelAndView page = beside.guided()
                .like(form, models.page(assessment, shown, slots, null), slots)
                .addObject("conflicts", view.both(assessment, outcome.conflicts()))
                .addObject("errors", problems);
        page.setStatus(outcome.conflicts().isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
        return page;
    }

    private String target(
            Assessment assessment, Section shown, MultiValueMap<String, String> typed, @Nullable String back) {
        String base = "/assessments/" + assessment.id();
        String stay = typed.getFirst("attach");
        if (stay != null && shown.questions().stream().anyMatch(q -> q.id().equals(stay))) {
            return base + "/questionnaire/" + shown.id() + "#slot-" + stay;
        }
        if (SectionModel.BACK.contains(back == null ? "" : back)) {
            return base + "/" + back;
        }
        String one = typed.getFirst("question");
        if (one != null && "later".equals(typed.getFirst("go"))) {
            return base + "/questionnaire";
        }
        Optional<String> after =
                one == null ? Optional.empty() : beside.guided().after(view.slots(assessment, shown), one);
        if (after.isPresent()) {
            return base + "/questionnaire/" + shown.id() + "?question=" + after.get();
        }
        return view.next(assessment, shown)
                .map(next -> base + "/questionnaire/" + next)
                .orElse(base + "/risks");
    }

    private static MultiValueMap<String, MultipartFile> uploads(WebRequest request) {
        MultipartRequest multipart = request instanceof org.springframework.web.context.request.NativeWebRequest web
                ? web.getNativeRequest(MultipartRequest.class)
                : null;
        return multipart == null ? new LinkedMultiValueMap<>() : multipart.getMultiFileMap();
    }

    /** Answers from elsewhere, one question a page, and what others do. */
    @Component("sectionBeside")
    record Beside(Suggestions suggestions, Guided guided, KnowledgeHere knowledge) {}
}
