package io.praevia.matrix;

import io.praevia.assessment.Assessments;
import io.praevia.assessment.requests.Requests;
import io.praevia.identity.PeopleOffice;
import io.praevia.identity.Role;
import io.praevia.identity.account.ApiTokens;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DepartmentId;
import io.praevia.kernel.EntryId;
import io.praevia.kernel.PersonId;
import io.praevia.register.EntryContent;
import io.praevia.register.Register;
import io.praevia.review.Comment;
import io.praevia.review.Review;
import io.praevia.review.ReviewDesk;
import io.praevia.review.Reviews;
import io.praevia.review.thread.Notes;
import io.praevia.review.thread.Questions;
import io.praevia.risk.Risks;
import io.praevia.risk.measure.Measures;
import io.praevia.support.Company;
import io.praevia.support.Story;
import io.praevia.workflow.WorkItem;
import io.praevia.workflow.WorkItems;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** An assessment in review, with everybody who could come near it. */
@TestComponent
public class Scene {

    private final Company company;
    private final Story story;
    private final Tools tools;
    private final Map<Who, PersonId> people = new EnumMap<>(Who.class);
    private final Map<String, String> variables = new HashMap<>();

    private final Stages stages;

    Scene(Company company, Story story, Tools tools, Stages stages) {
        this.company = company;
        this.story = story;
        this.tools = tools;
        this.stages = stages;
    }

    /** Sets the scene once; every request of the matrix is rolled back, so that it stays as it is. */
    synchronized void set() {
        if (!people.isEmpty()) {
            return;
        }
        PersonId contributor = company.hire("contributor", "marketing");
        AssessmentId id = story.answered();
        company.as(company.owner(), () -> tools.assessments().share(id, contributor));
        String asked =
                story.questionnaire(id, Assessments.DPIA).sections().get(0).id();
        Requests.Ask ask = new Requests.Ask(contributor, asked, Optional.empty(), Optional.empty(), "");
        company.as(company.owner(), () -> tools.requests().ask(id, ask));
        variables.put("leaf", "0");
        variables.put("request", tools.requests().of(id).get(0).id().toString());
        story.submit(id);
        Review review = story.openReviews(id).stream()
                .filter(r -> r.department().equals(DepartmentId.PRIVACY))
                .findFirst()
                .orElseThrow();
        people(contributor, review);
        variables(id, review);
        stages.set(contributor);
    }

    PersonId person(Who who) {
        return people.get(who);
    }

    /** What stands for a path variable on a stage; a random id for those that nobody knows. */
    String variable(String stage, String name) {
        String known = stage.isEmpty() ? null : stages.variables(stage).get(name);
        return known != null
                ? known
                : variables.getOrDefault(
                        name, UUID.nameUUIDFromBytes(name.getBytes()).toString());
    }

    private void people(PersonId contributor, Review review) {
        String department = review.department().value();
        people.put(Who.OWNER, company.owner());
        people.put(Who.OTHER_OWNER, company.otherOwner());
        people.put(Who.CONTRIBUTOR, contributor);
        people.put(Who.ASSIGNED_REVIEWER, company.reviewer(department));
        people.put(Who.SAME_DEPARTMENT_REVIEWER, company.hire("second-reviewer", department, Role.REVIEWER));
        people.put(Who.OTHER_DEPARTMENT_REVIEWER, company.hire("far-reviewer", "finance", Role.REVIEWER));
        people.put(Who.EXECUTIVE, company.executive("marketing"));
        people.put(Who.PRIVACY_OFFICER, company.privacyOfficer());
        people.put(Who.DPO, company.dpo());
        people.put(Who.AUDITOR, company.auditor());
        people.put(Who.ADMINISTRATOR, company.administrator());
        PersonId leaver = company.hire("leaver", "marketing");
        people.put(Who.DEACTIVATED, leaver);
        people.values()
                .forEach(person ->
                        variables.put("token-" + person, tools.tokens().issue(person, "matrix")));
        company.as(company.administrator(), () -> tools.office().setActive(leaver, false));
    }

    private void variables(AssessmentId id, Review review) {
        WorkItem task = tools.items().open(id).stream()
                .filter(item -> item.subject().filter(review.id()::equals).isPresent())
                .findFirst()
                .orElseThrow();
        PersonId reviewer = people.get(Who.ASSIGNED_REVIEWER);
        company.as(reviewer, () -> tools.items().claim(task.id()));
        company.as(reviewer, () -> tools.desk().comment(review.id(), null, Comment.Kind.CHANGE, "Which cloud is it?"));
        company.as(reviewer, () -> tools.questions().ask(review.id()));
        variables.put("thread", tools.reviews().sentComments(id).get(0).id().toString());
        variables.put(
                "note",
                company.as(reviewer, () -> tools.notes().add(review.id(), null, "Ask Security."))
                        .toString());
        UUID comment = company.as(
                reviewer, () -> tools.desk().comment(review.id(), null, Comment.Kind.REMARK, "Well described."));
        EntryId entry = company.as(
                company.privacyOfficer(),
                () -> tools.register().add("Payroll", new DepartmentId("hr"), new EntryContent(Map.of()), "Known."));
        var section = story.questionnaire(id, Assessments.DPIA).sections().get(0);
        variables.put("id", id.toString());
        variables.put("assessment", id.toString());
        variables.put("task", task.id());
        variables.put("item", task.id());
        variables.put("password", Company.PASSWORD);
        variables.put("review", review.id().toString());
        variables.put("comment", comment.toString());
        variables.put("entry", entry.toString());
        variables.put("risk", tools.risks().of(id).get(0).id().toString());
        variables.put("measure", tools.measures().of(id).get(0).id().toString());
        variables.put("section", section.id());
        variables.put("regime", "gdpr");
        variables.put("question", section.questions().get(0).id());
        variables.put("questionnaire", Assessments.DPIA);
        variables.put("number", "1");
        variables.put("version", "1");
        variables.put("person", people.get(Who.CONTRIBUTOR).toString());
        variables.put("department", "marketing");
        variables.put("key", "fria");
        variables.put("kind", "party");
        variables.put("format", "csv");
    }

    String token(PersonId person) {
        return variables.getOrDefault("token-" + person, "");
    }

    /** The services that set the scene. */
    @TestComponent
    record Tools(
            Assessments assessments,
            WorkItems items,
            ReviewDesk desk,
            Register register,
            Risks risks,
            Measures measures,
            Requests requests,
            ApiTokens tokens,
            PeopleOffice office,
            Reviews reviews,
            Questions questions,
            Notes notes) {}
}
