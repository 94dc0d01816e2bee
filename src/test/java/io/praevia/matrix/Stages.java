package io.praevia.matrix;

import io.praevia.assessment.Assessments;
import io.praevia.decision.advice.Advices;
import io.praevia.decision.consultation.Consultation;
import io.praevia.decision.consultation.ConsultationStops;
import io.praevia.decision.consultation.Consultations;
import io.praevia.decision.consultation.Letter;
import io.praevia.decision.consultation.Letters;
import io.praevia.decision.signoff.SignOffs;
import io.praevia.identity.Role;
import io.praevia.identity.account.ApiTokens;
import io.praevia.identity.department.DepartmentOffice;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.PersonId;
import io.praevia.review.Rework;
import io.praevia.review.Verdict;
import io.praevia.risk.RiskKind;
import io.praevia.risk.Risks;
import io.praevia.screening.Screenings;
import io.praevia.support.Company;
import io.praevia.support.Jobs;
import io.praevia.support.Renewing;
import io.praevia.support.Story;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestComponent;

/** Other places than the scene's review, so that every act is tried where the right person may do it. */
@TestComponent
class Stages {

    private final Company company;
    private final Story story;
    private final Jobs jobs;
    private final Acts acts;
    private final Map<String, Supplier<Map<String, String>>> makers = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> made = new HashMap<>();

    Stages(Company company, Story story, Jobs jobs, Acts acts, Office office, Renewing renewing) {
        this.company = company;
        this.story = story;
        this.jobs = jobs;
        this.acts = acts;
        makers.put("screening", () -> {
            AssessmentId id = story.described();
            story.answerScreening(id, java.util.Set.of());
            String outcome = company.as(
                    company.owner(),
                    () -> acts.screenings().outcome(id).result().key());
            return of(id, Map.of("outcome", outcome));
        });
        makers.put("ruling", () -> of(story.screened(), Map.of()));
        makers.put("objection", () -> of(story.contested("evaluation", "large_scale"), Map.of()));
        makers.put("questionnaire", this::questionnaire);
        makers.put("own-risk", this::ownRisk);
        makers.put("rework", this::rework);
        makers.put("advice", () -> of(story.withDpo(), Map.of()));
        makers.put("consultation", () -> of(toConsult(), Map.of()));
        makers.put("consulted", this::consulted);
        makers.put("advised", this::advised);
        makers.put("sign-off", this::signOff);
        makers.put("renewal", () -> renewal(renewing, false));
        makers.put("renewal-answered", () -> renewal(renewing, true));
        makers.put("draft", () -> draft(office, "lia", company.privacyOfficer(), false));
        makers.put(
                "proposed-draft",
                () -> draft(office, "tia", company.hire("second", "privacy", Role.PRIVACY_OFFICER), true));
        makers.put("person", () -> Map.of("id", company.hire("clerk", "it").toString()));
        makers.put("token", this::token);
        makers.put("department", this::department);
    }

    /** Sets every stage, before the requests that are rolled back. */
    void set(PersonId contributor) {
        makers.forEach((stage, maker) -> made.put(stage, maker.get()));
        for (String stage : List.of("screening", "questionnaire", "own-risk", "rework")) {
            AssessmentId id = AssessmentId.of(made.get(stage).get("id"));
            company.as(company.owner(), () -> acts.assessments().share(id, contributor));
        }
    }

    /** What stands for path variables on this stage. */
    Map<String, String> variables(String stage) {
        return made.getOrDefault(stage, Map.of());
    }

    private Map<String, String> of(AssessmentId id, Map<String, String> more) {
        Map<String, String> variables = new HashMap<>(more);
        variables.put("id", id.toString());
        variables.put("assessment", id.toString());
        return variables;
    }

    private Map<String, String> questionnaire() {
        AssessmentId id = story.answered();
        var risk = acts.risks().of(id).get(0);
        return of(
                id,
                Map.of(
                        "risk", risk.id().toString(),
                        "risk-version", Integer.toString(risk.version())));
    }

    /** With a risk that the owner added, which may be removed again. */
    private Map<String, String> ownRisk() {
        AssessmentId id = story.inQuestionnaire();
        UUID risk = company.as(company.owner(), () -> acts.risks().add(id, RiskKind.ACCESS, "Ours"));
        return of(id, Map.of("risk", risk.toString()));
    }

    /** An approval of which it is asked whether it still holds, after an incident. */
    private Map<String, String> renewal(Renewing renewing, boolean answered) {
        AssessmentId id = renewing.approved(100);
        renewing.incident(id, "A list was lost.");
        if (answered) {
            renewing.holds(id, renewing.round(id), company.owner());
        }
        var round = renewing.round(id);
        return of(
                id,
                Map.of(
                        "renewal", round.id().toString(),
                        "entry", round.entry().toString(),
                        "seen", Integer.toString(round.version())));
    }

    /** With a letter that has a file, and a stop that is open. */
    private Map<String, String> consulted() {
        AssessmentId id = toConsult();
        UUID letter = UUID.randomUUID();
        UUID stop = UUID.randomUUID();
        LocalDate day = LocalDate.of(2026, 10, 1);
        company.as(company.privacyOfficer(), () -> {
            acts.consultations().submitted(id, "CNIL", day, null);
            acts.letters()
                    .record(
                            id,
                            new Letter.Draft(
                                    letter,
                                    Letter.Kind.SENT,
                                    day,
                                    "Plan",
                                    "",
                                    new Letter.Upload("plan.txt", "Plan".getBytes(StandardCharsets.UTF_8))));
            acts.stops().stop(id, new ConsultationStops.Draft(stop, day.plusDays(1), null, "They wait."));
        });
        return of(id, Map.of("letter", letter.toString(), "stop", stop.toString(), "called", "prior-consultation"));
    }

    /** With a point of the authority's advice that is open. */
    private Map<String, String> advised() {
        AssessmentId id = toConsult();
        LocalDate day = LocalDate.of(2026, 10, 1);
        company.as(company.privacyOfficer(), () -> {
            acts.consultations().submitted(id, "CNIL", day, null);
            acts.consultations()
                    .answered(
                            id,
                            new Consultations.AnswerDraft(
                                    Consultation.Outcome.ADVICE,
                                    "With care.",
                                    day.plusDays(9),
                                    List.of("Tell people.")));
        });
        UUID point = acts.consultations().find(id).orElseThrow().points().get(0).id();
        return of(id, Map.of("point", point.toString()));
    }

    private Map<String, String> rework() {
        AssessmentId id = story.inReview();
        story.openReviews(id).forEach(review -> story.review(review, Verdict.REQUEST_CHANGES));
        jobs.run(id);
        String point = company.as(
                company.owner(), () -> acts.rework().points(id).get(0).id().toString());
        return of(id, Map.of("point", point));
    }

    /** Every risk stays very high, so the authority is asked. */
    private AssessmentId toConsult() {
        AssessmentId id = story.inQuestionnaire();
        story.answerAll(id);
        story.rateRisks(id, 4);
        story.submit(id);
        story.approveAll(id);
        company.as(company.dpo(), () -> acts.advices().give(id, "Ask the authority.", List.of()));
        return id;
    }

    private Map<String, String> signOff() {
        AssessmentId id = story.withDpo();
        company.as(company.dpo(), () -> acts.advices().give(id, "Sound.", List.of()));
        PersonId executive = company.executive("marketing");
        return of(id, Map.of("seen", company.as(executive, () -> acts.signOffs().fingerprint(id))));
    }

    private Map<String, String> token() {
        PersonId owner = company.owner();
        acts.tokens().issue(owner, "of the owner");
        return Map.of(
                "id",
                company.as(owner, () -> acts.tokens().of(owner)).get(0).id().toString());
    }

    private Map<String, String> department() {
        company.as(company.administrator(), () -> acts.departments().create("matrix", "Matrix"));
        return Map.of("id", "matrix");
    }

    /** The services that lead there. */
    @TestComponent
    record Acts(
            Assessments assessments,
            Screenings screenings,
            Risks risks,
            Rework rework,
            Advices advices,
            Consultations consultations,
            Letters letters,
            ConsultationStops stops,
            SignOffs signOffs,
            ApiTokens tokens,
            DepartmentOffice departments) {}

    private Map<String, String> draft(Office office, String key, PersonId author, boolean proposed) {
        return company.as(author, () -> {
            UUID draft = office.drafts().begin(key);
            if (proposed) office.publishing().propose(draft, "Clearer words.", LocalDate.of(2100, 1, 1));
            String section = office.drafts()
                    .get(draft)
                    .content()
                    .path("sections")
                    .path(0)
                    .path("id")
                    .asString("");
            return Map.of("id", draft.toString(), "kind", "section", "part", section, "language", "fr");
        });
    }

    /** The questionnaire editor. */
    @TestComponent
    record Office(io.praevia.office.Drafts drafts, io.praevia.office.Publishing publishing) {}
}
