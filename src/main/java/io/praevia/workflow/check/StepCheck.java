package io.praevia.workflow.check;

import static io.praevia.workflow.check.ModelXml.CAMUNDA_BPMN;

import io.praevia.assessment.Step;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** Looks at the steps: each names its page, its phase and who does it, or what Praevia does by itself. */
final class StepCheck {

    private static final Pattern BEAN = Pattern.compile("\\s*[$#]\\{\\s*(\\w+)\\s*}\\s*");
    private static final Pattern GROUP =
            Pattern.compile("dpo|privacy-office|(reviewers|executives):([a-z0-9-]+|[$#]\\{[^{}]+})");
    private static final Pattern PENDING =
            Pattern.compile("[$#]\\{\\s*reviewRound\\.pending\\(\\s*assessmentId\\s*\\)\\s*}");

    private final Set<String> delegates;
    private final Set<String> departments;
    private final List<ModelFinding> found;

    StepCheck(Set<String> delegates, Set<String> departments, List<ModelFinding> found) {
        this.delegates = delegates;
        this.departments = departments;
        this.found = found;
    }

    void look(Element node) {
        switch (node.getLocalName()) {
            case "userTask" -> person(node);
            case "serviceTask" -> service(node);
            default -> {}
        }
    }

    private void person(Element task) {
        String form = task.getAttributeNS(CAMUNDA_BPMN, "formKey");
        if (steps().noneMatch(step -> step.key().equals(form)))
            error(task, "form", form.isEmpty() ? "–" : form, keys());
        if (RouteCheck.phaseOf(task).isEmpty()) error(task, "no-phase");
        String assignee = task.getAttributeNS(CAMUNDA_BPMN, "assignee");
        String groups = task.getAttributeNS(CAMUNDA_BPMN, "candidateGroups");
        if (assignee.isEmpty()) group(task, groups);
        else if (!groups.isEmpty() || !assignee.matches("\\s*[$#]\\{\\s*ownerId\\s*}\\s*"))
            error(task, "assignee", assignee);
        if (task.getAttributeNS(CAMUNDA_BPMN, "dueDate").isEmpty() && !form.equals(Step.CONSULTATION.key()))
            found.add(ModelFinding.warning(ModelXml.spot(task), "no-due"));
        loop(task, form.equals(Step.REVIEW.key()));
    }

    private void group(Element task, String groups) {
        var match = GROUP.matcher(groups.strip());
        if (!match.matches()) error(task, "group", groups.isEmpty() ? "–" : groups);
        else if (match.group(2) != null && match.group(2).indexOf('{') < 0 && !departments.contains(match.group(2)))
            error(task, "department", match.group(2), String.join(", ", departments));
    }

    /** Reviews, and only they, are one task for each department; the collection is the one that is never empty. */
    private void loop(Element task, boolean review) {
        List<Element> loops =
                ModelXml.children(task, "multiInstanceLoopCharacteristics").toList();
        boolean guarded = loops.size() == 1
                && PENDING.matcher(loops.get(0)
                                .getAttributeNS(CAMUNDA_BPMN, "collection")
                                .strip())
                        .matches()
                && loops.get(0).getAttributeNS(CAMUNDA_BPMN, "elementVariable").equals("reviewId");
        if (review && !guarded || !review && !loops.isEmpty()) error(task, review ? "review-loop" : "loop");
        if (review && guarded && !"true".equals(loops.get(0).getAttributeNS(CAMUNDA_BPMN, "asyncAfter")))
            error(task, "review-async");
    }

    private void service(Element task) {
        var bean = BEAN.matcher(task.getAttributeNS(CAMUNDA_BPMN, "delegateExpression"));
        if (!bean.matches() || !delegates.contains(bean.group(1)))
            error(task, "delegate", bean.matches() ? bean.group(1) : "–", String.join(", ", delegates));
        else if (bean.group(1).equals("sealRecord") && !"true".equals(task.getAttributeNS(CAMUNDA_BPMN, "asyncBefore")))
            error(task, "seal-async");
        if (ModelXml.children(task, "multiInstanceLoopCharacteristics")
                .findAny()
                .isPresent()) error(task, "loop");
    }

    /** What an assessment's diagram may ask of people; measures and renewals have processes of their own. */
    private static Stream<Step> steps() {
        return Arrays.stream(Step.values()).filter(step -> !step.afterwards());
    }

    private static String keys() {
        return String.join(", ", steps().map(Step::key).toList());
    }

    private void error(Element task, String rule, Object... arguments) {
        found.add(ModelFinding.error(ModelXml.spot(task), rule, arguments));
    }
}
