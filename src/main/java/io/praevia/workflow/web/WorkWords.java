package io.praevia.workflow.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.Step;
import io.praevia.assessment.requests.Request;
import io.praevia.assessment.requests.Requests;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Dates;
import io.praevia.review.Comment;
import io.praevia.review.Review;
import io.praevia.review.Reviews;
import io.praevia.review.Rework;
import io.praevia.review.thread.Questions;
import io.praevia.risk.measure.MeasureList;
import io.praevia.workflow.WorkItem;
import io.praevia.workflow.WorkItems;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what a step asks for, why it is asked of this person, and until when. */
@Component
class WorkWords {

    private final WorkItems items;
    private final CurrentPerson current;
    private final AssessmentLookup lookup;
    private final Sources sources;
    private final Dates dates;
    private final MessageSource messages;

    WorkWords(
            WorkItems items,
            CurrentPerson current,
            AssessmentLookup lookup,
            Sources sources,
            Dates dates,
            MessageSource messages) {
        this.items = items;
        this.current = current;
        this.lookup = lookup;
        this.sources = sources;
        this.dates = dates;
        this.messages = messages;
    }

    List<Need> needs(List<WorkItem> open) {
        Map<AssessmentId, Assessment> projects = projects(open);
        return open.stream().map(item -> need(item, project(projects, item))).toList();
    }

    /** What colleagues ask of the person, beside the steps of a process. */
    List<Need> asked() {
        List<Request> open = sources.requests().mine();
        Map<AssessmentId, Assessment> projects =
                lookup.byId(open.stream().map(Request::assessment).toList());
        return open.stream()
                .map(request -> asked(request, java.util.Objects.requireNonNull(projects.get(request.assessment()))))
                .toList();
    }

    /** What departments ask the person as an owner, while they keep their review. */
    List<Need> ownerAsked() {
        List<Questions.Asked> open = sources.questions().mine();
        Map<AssessmentId, Assessment> projects =
                lookup.byId(open.stream().map(Questions.Asked::assessment).toList());
        return open.stream()
                .map(asked -> ownerAsked(asked, java.util.Objects.requireNonNull(projects.get(asked.assessment()))))
                .toList();
    }

    private Need ownerAsked(Questions.Asked asked, Assessment project) {
        String department = sources.departments().nameOf(asked.department());
        Dates.Due due = dates.due(Optional.empty());
        return new Need(
                asked.review().toString(),
                say("work.item", say("work.owner-asked", department, asked.questions()), project.title()),
                "/assessments/" + project.id() + "/threads",
                say("work.why.owner-asked", dates.since(asked.since())),
                due.words(),
                due.exact(),
                due.look(),
                project.reference(),
                false,
                false);
    }

    private Need asked(Request request, Assessment project) {
        Dates.Due due = dates.due(request.dueAt());
        String asker = sources.people().nameOf(Optional.of(request.askedBy()));
        return new Need(
                request.id().toString(),
                say("work.item", say("work.asked", request.label()), project.title()),
                request.href(),
                say("work.why.asked", asker, dates.since(request.askedAt()), request.words()),
                due.words(),
                due.exact(),
                due.look(),
                project.reference(),
                false,
                false);
    }

    /** Steps of others that stand still until the owner's side answers, or that were told to the person. */
    List<Need> clocks(List<WorkItem> open, String key) {
        Map<AssessmentId, Assessment> projects = projects(open);
        return open.stream()
                .map(item -> {
                    Assessment project = project(projects, item);
                    String who = item.standstill()
                            .map(stop -> sources.people().nameOf(Optional.of(stop.by())))
                            .orElseGet(() -> items.waitingFor(item));
                    String what =
                            item.standstill().map(WorkItem.Standstill::reason).orElse("");
                    Dates.Due due = due(item);
                    return new Need(
                            item.id(),
                            say("work.item", say("work.clock.need." + key, item.words()), project.title()),
                            "/work/" + item.id() + "/clock",
                            say("work.clock.need." + key + ".why", who, what),
                            due.words(),
                            due.exact(),
                            due.look(),
                            project.reference(),
                            false,
                            false);
                })
                .toList();
    }

    /** One line for each project and step, whoever has it. */
    List<Waiting> waiting(List<WorkItem> open) {
        Map<AssessmentId, Assessment> projects = projects(open);
        Map<String, List<WorkItem>> together = open.stream()
                .collect(Collectors.groupingBy(
                        item -> item.assessment() + item.title(), LinkedHashMap::new, Collectors.toList()));
        return together.values().stream()
                .map(items -> waiting(project(projects, items.get(0)), items))
                .toList();
    }

    private Waiting waiting(Assessment project, List<WorkItem> same) {
        WorkItem first = same.get(0);
        String who = same.stream().map(items::waitingFor).distinct().collect(Collectors.joining(", "));
        String words = say("work.with", who, dates.since(first.createdAt()), first.words());
        return new Waiting(project.title(), "/assessments/" + project.id(), words, project.reference(), due(first));
    }

    List<Waiting> done(List<WorkItem> finished) {
        Map<AssessmentId, Assessment> projects = projects(finished);
        return finished.stream()
                .map(item -> {
                    Assessment project = project(projects, item);
                    String when = item.doneAt().map(dates::day).orElse("");
                    return new Waiting(
                            say("work.done.item", item.words(), project.title()),
                            "/assessments/" + project.id(),
                            when,
                            project.reference(),
                            null);
                })
                .toList();
    }

    String say(String key, Object... words) {
        return messages.getMessage(key, words, LocaleContextHolder.getLocale());
    }

    private Need need(WorkItem item, Assessment project) {
        Dates.Due due = due(item);
        boolean mine = item.claimedBy().filter(current.id()::equals).isPresent();
        return new Need(
                item.id(),
                say("work.item", act(item), project.title()),
                item.href(),
                why(item),
                due.words(),
                due.exact(),
                due.look(),
                project.reference(),
                item.role().isPresent() && item.claimedBy().isEmpty(),
                mine);
    }

    private String act(WorkItem item) {
        if (item.step().ofMeasure()) {
            String title = sources.measures().load(item.subject().orElseThrow()).title();
            return say("work.measure", item.words(), title);
        }
        if (item.step() != Step.REWORK) {
            return item.words().toString();
        }
        long owed = sources.rework().points(item.assessment()).stream()
                .filter(Comment::owed)
                .count();
        return owed == 0 ? say("work.rework.answered") : say("work.rework", owed);
    }

    private String why(WorkItem item) {
        Optional<PersonId> other = items.holder(item).filter(holder -> !holder.equals(current.id()));
        String reason = reason(item);
        return other.map(holder -> say("work.deputy", sources.people().nameOf(other), reason))
                .orElse(reason);
    }

    private String reason(WorkItem item) {
        if (item.role().isEmpty()) {
            return say(item.step() == Step.MEASURE ? "work.why.measure" : "work.why.owner");
        }
        String department = item.department().map(sources.departments()::nameOf).orElse("");
        String role = say("work.why." + item.role().get().name(), department);
        return item.subject()
                .filter(subject -> item.step() == Step.REVIEW)
                .map(sources.reviews()::get)
                .map(Review::reason)
                .map(reason -> say("work.why.rule", role, reason))
                .orElse(role);
    }

    private Dates.Due due(WorkItem item) {
        return sources.clocks().dues().apply(item);
    }

    private Map<AssessmentId, Assessment> projects(List<WorkItem> list) {
        return lookup.byId(list.stream().map(WorkItem::assessment).toList());
    }

    private static Assessment project(Map<AssessmentId, Assessment> projects, WorkItem item) {
        return java.util.Objects.requireNonNull(projects.get(item.assessment()));
    }

    /** Where names and reasons come from. */
    @Component
    record Sources(
            People people,
            Departments departments,
            Reviews reviews,
            Rework rework,
            Requests requests,
            ClockWords clocks,
            Questions questions,
            MeasureList measures) {}

    /** A step that needs the person; {@code claimable} while colleagues could take it too. */
    record Need(
            String id,
            String label,
            String href,
            String why,
            String due,
            String dueExact,
            String dueLook,
            String reference,
            boolean claimable,
            boolean claimed) {}

    /** A step of somebody else, or a finished one. */
    record Waiting(String label, String href, String who, String reference, Dates.@Nullable Due due) {}
}
