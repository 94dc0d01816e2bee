package io.praevia.assessment.web;

import io.praevia.assessment.Access;
import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentProcess;
import io.praevia.assessment.AssessmentProcess.OpenStep;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.Phase;
import io.praevia.assessment.Step;
import io.praevia.assessment.answers.Answers;
import io.praevia.assessment.answers.EvidenceFiles;
import io.praevia.assessment.submission.SubmissionPart;
import io.praevia.identity.CurrentPerson;
import io.praevia.identity.Departments;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.identity.absence.Presence;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Dates;
import io.praevia.questionnaire.Completeness;
import io.praevia.questionnaire.Questionnaire;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says what the page of an assessment shows, in words. */
@Component
class PageWords {

    private static final String RISKS = "risks";

    private final AssessmentProcess process;
    private final Access access;
    private final Answers answers;
    private final Completeness completeness;
    private final ObjectProvider<SubmissionPart> parts;
    private final Names names;
    private final MessageSource messages;

    PageWords(
            AssessmentProcess process,
            Access access,
            Answers answers,
            Completeness completeness,
            ObjectProvider<SubmissionPart> parts,
            Names names,
            MessageSource messages) {
        this.process = process;
        this.access = access;
        this.answers = answers;
        this.completeness = completeness;
        this.parts = parts;
        this.names = names;
        this.messages = messages;
    }

    List<OpenStep> open(Assessment assessment) {
        return process.open(assessment.id());
    }

    /** The one thing that the current person should do now. */
    Optional<Next> next(Assessment assessment, List<OpenStep> open) {
        return open.stream()
                .filter(step -> process.mayAct(assessment.id(), step.step(), step.subject())
                        .isPresent())
                .filter(step -> step.step().ownersOwn()
                        || !assessment.owner().equals(names.current().id()))
                .findFirst()
                .map(step -> new Next(step.step().act().toString(), step.href()));
    }

    /** The open steps, those of the same kind in one line. */
    List<Line> lines(List<OpenStep> open) {
        return open.stream()
                .map(OpenStep::step)
                .distinct()
                .map(step -> line(step, open))
                .toList();
    }

    private Line line(Step step, List<OpenStep> open) {
        List<OpenStep> same = open.stream().filter(o -> o.step() == step).toList();
        String who = same.stream().map(o -> o.waitsFor().toString()).distinct().collect(Collectors.joining(", "));
        return new Line(say("assessment.step." + step.key()), say("assessment.with", who), due(same));
    }

    /** The nearest due date of the open steps. */
    Dates.Due due(List<OpenStep> open) {
        Optional<Instant> nearest =
                open.stream().flatMap(step -> step.dueAt().stream()).min(Comparator.naturalOrder());
        return names.dates().due(nearest);
    }

    List<Task> sections(Assessment assessment) {
        List<Task> tasks = new ArrayList<>();
        String base = "/assessments/" + assessment.id();
        boolean screening = assessment.phase() == Phase.SCREENING;
        tasks.add(new Task(say("assessment.screening"), base + "/screening", null, screening ? "in-progress" : "done"));
        if (screening || assessment.phase() == Phase.NOT_REQUIRED) {
            return tasks;
        }
        Questionnaire questionnaire =
                answers.questionnaire(assessment, Assessments.DPIA, LocaleContextHolder.getLocale());
        completeness
                .progress(questionnaire, answers.values(assessment, Assessments.DPIA))
                .forEach(progress -> tasks.add(new Task(
                        questionnaire
                                .section(progress.sectionId())
                                .orElseThrow()
                                .title(),
                        base + "/questionnaire/" + progress.sectionId(),
                        say("assessment.answered", progress.answered(), progress.total()),
                        progress.status().name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        parts.orderedStream().filter(part -> part.key().equals(RISKS)).forEach(part -> {
            int missing = part.missing(assessment).size();
            String hint = missing == 0 ? null : say("assessment.risks.missing", missing);
            tasks.add(new Task(say("assessment.risks"), base + "/risks", hint, missing == 0 ? "done" : "in-progress"));
        });
        return tasks;
    }

    String ownerName(Assessment assessment) {
        return names.people().nameOf(Optional.of(assessment.owner()));
    }

    List<Fact> people(Assessment assessment) {
        List<Fact> people = new ArrayList<>();
        people.add(new Fact(
                say("assessment.owner"),
                names.presence().named(assessment.owner()).toString(),
                null));
        String helpers = access.contributors(assessment.id()).stream()
                .map(helper -> names.presence().named(helper).toString())
                .reduce((a, b) -> a + ", " + b)
                .orElse(say("assessment.nobody"));
        people.add(new Fact(say("assessment.contributors"), helpers, null));
        return people;
    }

    List<Fact> facts(Assessment assessment) {
        Locale language = LocaleContextHolder.getLocale();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(say("assessment.department"), names.departments().nameOf(assessment.department()), null));
        facts.add(new Fact(
                say("assessment.start"),
                Optional.ofNullable(assessment.plannedStart())
                        .map(names.dates()::day)
                        .orElse(""),
                null));
        String countries = assessment.countries().stream()
                .map(code -> new Locale.Builder().setRegion(code).build().getDisplayCountry(language))
                .sorted()
                .reduce((a, b) -> a + ", " + b)
                .orElse("");
        facts.add(new Fact(say("assessment.countries"), countries, null));
        return facts;
    }

    List<File> files(AssessmentId id, List<EvidenceFiles.Evidence> evidence) {
        return evidence.stream()
                .map(file -> new File(
                        file.fileName(),
                        "/assessments/%s/evidence/%s".formatted(id, file.id()),
                        say(
                                "assessment.file",
                                Math.max(1, file.size() / 1024),
                                names.dates().day(file.addedAt()))))
                .toList();
    }

    /** Whom the owner may ask: everybody active who is not on the owner's side yet. */
    List<Person> colleagues(Assessment assessment) {
        List<PersonId> already = access.contributors(assessment.id());
        return others(assessment).stream()
                .filter(p -> !already.contains(p.id()))
                .toList();
    }

    /** Who could become the owner: everybody active who is not. */
    List<Person> others(Assessment assessment) {
        return names.people().all().stream()
                .filter(Person::active)
                .filter(p -> !p.id().equals(assessment.owner()))
                .toList();
    }

    List<Crumb> trail() {
        return List.of(new Crumb(say("assessments.title"), "/assessments"));
    }

    List<Crumb> trail(Assessment assessment) {
        return List.of(
                new Crumb(say("assessments.title"), "/assessments"),
                new Crumb(assessment.title(), "/assessments/" + assessment.id()));
    }

    String say(String key, Object... words) {
        return messages.getMessage(key, words, LocaleContextHolder.getLocale());
    }

    /** Where names come from. */
    @Component
    record Names(People people, Departments departments, CurrentPerson current, Dates dates, Presence presence) {}

    /** What to do next and where. */
    record Next(String label, String href) {}

    /** A step that waits for somebody. */
    record Line(String label, String who, Dates.Due due) {}

    /** A line of the task list. */
    record Task(String label, String href, @Nullable String hint, String status) {}

    /** A label and what stands there. */
    record Fact(String label, String value, @Nullable String href) {}

    /** A document. */
    record File(String name, String href, String detail) {}

    /** A page above this one. */
    record Crumb(String label, String href) {}
}
