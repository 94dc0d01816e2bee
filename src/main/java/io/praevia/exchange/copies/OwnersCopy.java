package io.praevia.exchange.copies;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.Assessments;
import io.praevia.assessment.answers.BroughtAnswers;
import io.praevia.assessment.answers.EvidenceFiles;
import io.praevia.identity.People;
import io.praevia.identity.Person;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.kernel.text.Message;
import io.praevia.risk.BroughtRisks;
import io.praevia.risk.RiskDraft;
import io.praevia.risk.RiskKind;
import io.praevia.risk.measure.Measure;
import io.praevia.risk.measure.MeasureDraft;
import io.praevia.risk.measure.Measures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Writes what the owner's side of a file says into a new assessment; what others said there is not theirs to say here. */
@Component
record OwnersCopy(
        BroughtAnswers answers, BroughtRisks risks, Measures measures, EvidenceFiles evidence, People people) {

    /** What could not be taken over, in words. */
    List<Message> write(Assessment assessment, CopyFile file) {
        List<Message> left = new ArrayList<>();
        CopyIds ids = new CopyIds();
        for (JsonNode risk : file.data().path("risks")) {
            ids.put(risk.path("id"), risk(assessment.id(), risk));
        }
        for (JsonNode measure : file.data().path("measures")) {
            measure(assessment.id(), measure, ids, left);
        }
        for (JsonNode item : file.data().path("evidence")) {
            evidence(assessment.id(), item, file, ids, left);
        }
        answers.bring(assessment, Assessments.SCREENING, ids.in(file.screening()))
                .forEach(question -> left.add(Message.of("copy.left.answer", file.label(question))));
        answers.bring(assessment, Assessments.DPIA, ids.in(file.answers()))
                .forEach(question -> left.add(Message.of("copy.left.answer", file.label(question))));
        return left;
    }

    private UUID risk(AssessmentId id, JsonNode risk) {
        RiskDraft draft = new RiskDraft(
                text(risk, "title"),
                text(risk, "sources"),
                text(risk, "impacts"),
                null,
                step(risk, "before", "severity"),
                step(risk, "before", "likelihood"),
                step(risk, "after", "severity"),
                step(risk, "after", "likelihood"));
        return risks.bring(id, RiskKind.of(text(risk, "kind")), draft);
    }

    /** Plans come along; what a decision asked for, or what was dropped, belongs to the assessment there. */
    private void measure(AssessmentId id, JsonNode measure, CopyIds ids, List<Message> left) {
        Measure.Status status = Measure.Status.of(text(measure, "status"));
        if (status == Measure.Status.DROPPED || !text(measure, "origin").equals(Measure.Origin.RISK_PLAN.key())) {
            left.add(Message.of("copy.left.measure", text(measure, "title")));
            return;
        }
        JsonNode due = measure.path("dueOn");
        MeasureDraft draft = new MeasureDraft(
                text(measure, "title"),
                text(measure, "what"),
                person(measure.path("owner"), left),
                due.isNull() ? null : LocalDate.parse(due.asString()),
                status == Measure.Status.CHECKED ? Measure.Status.DONE : status,
                effects(measure, ids));
        ids.put(measure.path("id"), measures.ask(id, draft, Measure.Origin.RISK_PLAN, Optional.empty()));
    }

    private static List<Measure.Effect> effects(JsonNode measure, CopyIds ids) {
        List<Measure.Effect> effects = new ArrayList<>();
        for (JsonNode effect : measure.path("risks")) {
            ids.of(text(effect, "risk"))
                    .ifPresent(risk -> effects.add(new Measure.Effect(
                            risk,
                            Optional.ofNullable(number(effect.path("severity"))),
                            Optional.ofNullable(number(effect.path("likelihood"))))));
        }
        return effects;
    }

    private void evidence(AssessmentId id, JsonNode item, CopyFile file, CopyIds ids, List<Message> left) {
        byte[] content = file.files().get(text(item, "sha256"));
        Optional<String> subject = ids.subject(text(item, "question"));
        if (content == null || subject.isEmpty()) {
            left.add(Message.of("copy.left.file", text(item, "fileName")));
            return;
        }
        ids.put(item.path("id"), evidence.attach(id, subject.get(), text(item, "fileName"), content));
    }

    private @Nullable PersonId person(JsonNode named, List<Message> left) {
        Optional<PersonId> known = people.find(new PersonId(UUID.fromString(text(named, "id"))))
                .filter(Person::active)
                .map(Person::id);
        if (known.isEmpty()) {
            left.add(Message.of("copy.left.person", text(named, "name")));
        }
        return known.orElse(null);
    }

    private static @Nullable Integer step(JsonNode risk, String moment, String scale) {
        return number(risk.path(moment).path(scale));
    }

    private static @Nullable Integer number(JsonNode node) {
        return node.isNumber() ? node.intValue() : null;
    }

    private static String text(JsonNode node, String member) {
        return node.path(member).asString("").strip();
    }
}
