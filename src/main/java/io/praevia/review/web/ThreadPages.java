package io.praevia.review.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.Answers;
import io.praevia.identity.Allowed;
import io.praevia.identity.Departments;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.text.Message;
import io.praevia.review.text.Mentions;
import io.praevia.review.thread.Notes;
import io.praevia.review.thread.Questions;
import io.praevia.review.thread.Threads;
import io.praevia.review.web.view.NoteViews;
import io.praevia.review.web.view.Place;
import io.praevia.review.web.view.Remark;
import io.praevia.review.web.view.Remarks;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** Every thread of an assessment on one page, for the owner, the departments, the office and the DPO. */
@Controller
class ThreadPages {

    private final AssessmentLookup lookup;
    private final Threads threads;
    private final Remarks remarks;
    private final Mentions mentions;
    private final Around around;

    ThreadPages(AssessmentLookup lookup, Threads threads, Remarks remarks, Mentions mentions, Around around) {
        this.lookup = lookup;
        this.threads = threads;
        this.remarks = remarks;
        this.mentions = mentions;
        this.around = around;
    }

    @GetMapping("/assessments/{id}/threads")
    @Allowed.SignedIn
    String page(@PathVariable AssessmentId id, Model model) {
        Assessment assessment = lookup.get(id);
        List<Remark> sent = remarks.of(
                assessment,
                threads.of(id).stream()
                        .filter(thread -> thread.comment().sentAt().isPresent())
                        .toList());
        Map<String, String> labels = around.labels(assessment);
        Map<String, List<Remark>> byQuestion =
                sent.stream().collect(Collectors.groupingBy(Remark::question, LinkedHashMap::new, Collectors.toList()));
        model.addAttribute("assessment", assessment);
        model.addAttribute("place", new Place(id, null, ""));
        model.addAttribute(
                "groups",
                byQuestion.entrySet().stream()
                        .map(group -> new Group(
                                group.getKey().isEmpty() ? "" : labels.getOrDefault(group.getKey(), group.getKey()),
                                group.getValue()))
                        .toList());
        model.addAttribute(
                "open",
                sent.stream()
                        .filter(r -> r.change() && r.course().state().equals("open"))
                        .count());
        model.addAttribute("asked", around.asked(id));
        model.addAttribute("notes", around.notes(id, labels));
        return "review/threads";
    }

    /** Whom a comment can mention, for the list that opens when somebody types an @. */
    @GetMapping("/assessments/{id}/mentionable")
    @Allowed.SignedIn
    @ResponseBody
    List<Person> mentionable(@PathVariable AssessmentId id) {
        lookup.get(id);
        Map<io.praevia.kernel.DepartmentId, String> departments =
                around.departments().names();
        return mentions.candidates(id).stream()
                .map(person -> new Person(
                        person.name(),
                        person.email().replaceFirst("@.*", ""),
                        departments.getOrDefault(person.department(), "")))
                .toList();
    }

    /** Threads about one question; its label is empty when they are about the whole. */
    record Group(String label, List<Remark> threads) {}

    /** Somebody who can be mentioned by name or, where two have it, by handle. */
    record Person(String name, String handle, String department) {}

    /** A private note under the question that it is about. */
    record Noted(String label, String department, NoteViews.Note note) {}

    /** What else is on the page. */
    @Component("threadPageParts")
    record Around(Answers answers, Questions questions, Departments departments, Notes notes, NoteViews shown) {

        Map<String, String> labels(Assessment assessment) {
            Map<String, String> labels =
                    answers
                            .questionnaire(assessment, Assessments.DPIA, LocaleContextHolder.getLocale())
                            .questions()
                            .stream()
                            .collect(Collectors.toMap(q -> q.id(), q -> q.label(), (a, b) -> a, LinkedHashMap::new));
            labels.put(RiskSheet.KEY, Message.of("review.risks").toString());
            return labels;
        }

        /** What departments ask the reader here, one sentence each. */
        List<String> asked(AssessmentId id) {
            return questions.mine().stream()
                    .filter(asked -> asked.assessment().equals(id))
                    .map(asked -> Message.of(
                                    "review.threads.asked", departments.nameOf(asked.department()), asked.questions())
                            .toString())
                    .toList();
        }

        List<Noted> notes(AssessmentId id, Map<String, String> labels) {
            List<Notes.Note> all = notes.of(id);
            List<NoteViews.Note> views = shown.of(all);
            return java.util.stream.IntStream.range(0, all.size())
                    .mapToObj(i -> new Noted(
                            labels.getOrDefault(views.get(i).question(), ""),
                            departments.nameOf(all.get(i).department()),
                            views.get(i)))
                    .toList();
        }
    }
}
