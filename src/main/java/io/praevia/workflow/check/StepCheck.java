package io.praevia.workflow.check;

import static io.praevia.workflow.check.ModelXml.CAMUNDA_BPMN;

import io.praevia.assessment.Step;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Looks at the steps: each names its page, its phase and who does it, or what Praevia does by itself. */
final class StepCheck {

    private static final Pattern BEAN = Pattern.compile("\\s*[$#]\\{\\s*(\\w+)\\s*}\\s*");
    private static final Pattern GROUP =
            Pattern.compile("dpo|privacy-office|(reviewers|executives):([a-z0-9-]+|[$#]\\{[^{}]+})");
    private static final Pattern PENDING =
            Pattern.compile("[$#]\\{\\s*reviewRound\\.pending\\(\\s*assessmentId\\s*\\)\\s*}");

    private static final Pattern CASE = Pattern.compile("\\s*[$#]\\{\\s*assessmentId\\s*}\\s*");

    private final Set<String> delegates;
    private final Set<String> departments;
    private final boolean called;
    private final List<ModelFinding> found;

    /** @param called whether another diagram calls this one, which has its phase from there */
    StepCheck(Set<String> delegates, Set<String> departments, boolean called, List<ModelFinding> found) {
        this.delegates = delegates;
        this.departments = departments;
        this.called = called;
        this.found = found;
    }

    void look(Element node) {
        switch (node.getLocalName()) {
            case "userTask" -> person(node);
            case "serviceTask" -> service(node);
            case "callActivity" -> call(node);
            default -> {}
        }
    }

    private void person(Element task) {
        String form = task.getAttributeNS(CAMUNDA_BPMN, "formKey");
        if (Vocabulary.steps().stream().noneMatch(step -> step.key().equals(form)))
            error(task, "form", form.isEmpty() ? "–" : form, keys());
        if (!called && RouteCheck.phaseOf(task).isEmpty()) error(task, "no-phase");
        RouteCheck.property(task, "until")
                .filter(what ->
                        !called || !form.equals(Step.CONSULTATION.key()) || !Vocabulary.MILESTONES.contains(what))
                .ifPresent(what -> error(task, "until", what));
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

    /** Calls the consultation with the case and its routing, once, and nothing else. */
    private void call(Element task) {
        List<Element> handed = ModelXml.children(task, "extensionElements")
                .flatMap(extensions -> ModelXml.children(extensions, "in"))
                .filter(StepCheck::handsOver)
                .toList();
        boolean whole = handed.stream().anyMatch(in -> in.hasAttribute("businessKey"))
                && handed.stream().anyMatch(in -> in.hasAttribute("variables"));
        if (!whole || !task.getAttribute("calledElement").equals(ModelCheck.CONSULTATION)) error(task, "called");
        if (ModelXml.children(task, "multiInstanceLoopCharacteristics")
                .findAny()
                .isPresent()) error(task, "loop");
    }

    /** True for the two mappings that a call has: the case as business key, and all variables. */
    static boolean handsOver(Element element) {
        if (!"in".equals(element.getLocalName()) || !CAMUNDA_BPMN.equals(element.getNamespaceURI())) return false;
        return element.getAttributes().getLength() == 1
                && !ModelXml.children(element).findAny().isPresent()
                && (CASE.matcher(element.getAttribute("businessKey")).matches()
                        || element.getAttribute("variables").equals("all"));
    }

    private static String keys() {
        return String.join(", ", Vocabulary.steps().stream().map(Step::key).toList());
    }

    private void error(Element task, String rule, Object... arguments) {
        found.add(ModelFinding.error(ModelXml.spot(task), rule, arguments));
    }
}
