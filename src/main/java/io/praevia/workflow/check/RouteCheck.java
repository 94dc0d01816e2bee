package io.praevia.workflow.check;

import io.praevia.assessment.Phase;
import io.praevia.assessment.Step;
import io.praevia.workflow.check.ModelFinding.Spot;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/** Looks at the way through the diagram: that phases are right and that no path goes around a duty. */
final class RouteCheck {

    private static final Set<String> WAITS = Set.of("userTask", "intermediateCatchEvent", "callActivity");

    private final Graph graph;
    private final List<ModelFinding> found;

    /** In which phases an assessment comes to a node. */
    private final Map<String, Set<String>> arriving = new HashMap<>();

    RouteCheck(Graph graph, List<ModelFinding> found) {
        this.graph = graph;
        this.found = found;
    }

    void look() {
        graph.nodes().values().forEach(this::node);
        phases();
        around(step(Step.SIGN_OFF), approved(), "sign-off");
        around(step(Step.DPO_ADVICE), step(Step.SIGN_OFF), "dpo-advice");
        around(step(Step.SCREENING), step(Step.QUESTIONNAIRE), "screening");
        around(delegate("reviewRound"), step(Step.REVIEW), "choose-departments");
        around(step(Step.REVIEW), step(Step.DPO_ADVICE), "review");
        behind("enterRegister", phase(Phase.APPROVED, Phase.CONDITIONALLY_APPROVED, Phase.NOT_REQUIRED));
        behind("sealRecord", phase(Phase.APPROVED, Phase.CONDITIONALLY_APPROVED, Phase.NOT_REQUIRED, Phase.REJECTED));
        graph.all(step(Step.REVIEW)).forEach(this::collected);
        endless();
        if (graph.eventStarts().stream().noneMatch(this::withdrawal))
            found.add(ModelFinding.error(Spot.FILE, "withdrawal"));
        if (graph.starts().size() != 1) found.add(ModelFinding.error(Spot.FILE, "start"));
    }

    /** A diagram that the assessment calls: nothing goes around the authority's answer and its points. */
    void lookCalled() {
        graph.nodes().values().forEach(this::node);
        graph.all(node -> Set.of("serviceTask", "callActivity").contains(node.getLocalName())
                        || node.getLocalName().equals("userTask")
                                && !step(Step.CONSULTATION)
                                        .or(step(Step.CONFIRMATION))
                                        .test(node)
                        || phaseOf(node)
                                .filter(phase -> !phase.equals(Phase.CONSULTATION.key()))
                                .isPresent())
                .forEach(node -> error(node, "called-part"));
        Predicate<Element> end = node -> graph.after(node.getAttribute("id")).isEmpty();
        around(until("asked").negate().and(step(Step.CONSULTATION)), end, "answer");
        graph.all(until("answered")).stream()
                .filter(node -> graph.reach(graph.after(node.getAttribute("id")), one -> false).stream()
                        .map(graph.nodes()::get)
                        .noneMatch(step(Step.CONSULTATION)
                                .and(one -> property(one, "until").isEmpty())))
                .forEach(node -> error(node, "points"));
        endless();
        if (graph.starts().size() != 1 || !graph.eventStarts().isEmpty())
            found.add(ModelFinding.error(Spot.FILE, "start"));
    }

    private void node(Element node) {
        String kind = node.getLocalName();
        long out = graph.after(node.getAttribute("id")).size();
        if (out == 0 && !kind.equals("endEvent") && !kind.equals("subProcess")) error(node, "dead-end");
        if (kind.equals("exclusiveGateway") && out > 1 && !node.hasAttribute("default")) error(node, "no-default");
        if (Set.of("userTask", "serviceTask", "startEvent").contains(kind) && ways(node) > 1) error(node, "split");
        Optional<String> phase = phaseOf(node);
        if (phase.isPresent() && !known(phase.get())) error(node, "phase", phase.get());
    }

    private long ways(Element node) {
        return graph.after(node.getAttribute("id")).stream()
                .map(graph.nodes()::get)
                .filter(next -> next != null && !next.getLocalName().equals("boundaryEvent"))
                .count();
    }

    /** Every end is reached in a closed phase only, whichever way was taken. */
    private void phases() {
        Map<String, Set<String>> seen = new HashMap<>();
        Deque<Map.Entry<String, String>> open = new ArrayDeque<>();
        graph.starts().forEach(start -> open.push(Map.entry(start, "")));
        graph.eventStarts().forEach(start -> open.push(Map.entry(start, "")));
        while (!open.isEmpty()) {
            var one = open.pop();
            Element node = graph.nodes().get(one.getKey());
            if (node == null) continue;
            arriving.computeIfAbsent(one.getKey(), id -> new HashSet<>()).add(one.getValue());
            String phase = phaseOf(node).orElse(one.getValue());
            if (!seen.computeIfAbsent(one.getKey(), id -> new HashSet<>()).add(phase)) continue;
            graph.after(one.getKey()).forEach(next -> open.push(Map.entry(next, phase)));
        }
        graph.all(node -> node.getLocalName().equals("endEvent")
                        && graph.after(node.getAttribute("id")).isEmpty())
                .forEach(end -> seen.getOrDefault(end.getAttribute("id"), Set.of()).stream()
                        .filter(phase -> !known(phase) || !Phase.of(phase).closed())
                        .findFirst()
                        .ifPresent(phase -> error(end, "open-end", phase.isEmpty() ? "–" : phase)));
    }

    /** No path may reach the goal without passing the duty. */
    private void around(Predicate<Element> duty, Predicate<Element> goal, String rule) {
        graph.reachTogether(graph.starts(), duty).stream()
                .map(graph.nodes()::get)
                .filter(goal)
                .forEach(node -> error(node, "around." + rule));
        if (graph.all(duty).isEmpty()) found.add(ModelFinding.error(Spot.FILE, "around." + rule));
    }

    /** Once decided, no path may end without the act; an end that repeats the phase decides nothing. */
    private void behind(String delegate, Predicate<Element> decided) {
        for (Element from : graph.all(decided.and(this::changesPhase)))
            graph.reach(Set.of(from.getAttribute("id")), delegate(delegate)).stream()
                    .map(graph.nodes()::get)
                    .filter(node -> graph.after(node.getAttribute("id")).isEmpty())
                    .findFirst()
                    .ifPresent(end -> error(from, "behind." + delegate));
    }

    private boolean changesPhase(Element node) {
        Set<String> before = arriving.getOrDefault(node.getAttribute("id"), Set.of());
        return !before.equals(phaseOf(node).map(Set::of).orElse(Set.of()));
    }

    private void collected(Element review) {
        String id = review.getAttribute("id");
        boolean missed = graph.reach(Set.copyOf(graph.after(id)), delegate("collectVerdicts")).stream()
                .map(graph.nodes()::get)
                .anyMatch(step(Step.DPO_ADVICE));
        if (missed) error(review, "collect-verdicts");
    }

    private void endless() {
        for (Element node : graph.all(node -> !WAITS.contains(node.getLocalName()))) {
            String id = node.getAttribute("id");
            if (graph.reach(Set.copyOf(graph.after(id)), one -> WAITS.contains(one.getLocalName()))
                    .contains(id)) {
                error(node, "endless");
                return;
            }
        }
    }

    private boolean withdrawal(String start) {
        return phaseOf(graph.nodes().get(start))
                .filter(Phase.WITHDRAWN.key()::equals)
                .isPresent();
    }

    private static Predicate<Element> step(Step step) {
        return node -> step.key().equals(node.getAttributeNS(ModelXml.CAMUNDA_BPMN, "formKey"));
    }

    private static Predicate<Element> delegate(String bean) {
        return node -> node.getAttributeNS(ModelXml.CAMUNDA_BPMN, "delegateExpression")
                .matches("\\s*[$#]\\{\\s*" + bean + "\\s*}\\s*");
    }

    private static Predicate<Element> approved() {
        return phase(Phase.APPROVED, Phase.CONDITIONALLY_APPROVED);
    }

    private static Predicate<Element> phase(Phase... phases) {
        Set<String> keys = new HashSet<>();
        Arrays.stream(phases).forEach(phase -> keys.add(phase.key()));
        return node -> phaseOf(node).filter(keys::contains).isPresent();
    }

    private static Predicate<Element> until(String milestone) {
        return node -> property(node, "until").filter(milestone::equals).isPresent();
    }

    /** The extension property {@code phase} of the element. */
    static Optional<String> phaseOf(Element node) {
        return property(node, "phase");
    }

    static Optional<String> property(Element node, String name) {
        return ModelXml.children(node, "extensionElements")
                .flatMap(extensions -> ModelXml.children(extensions, "properties"))
                .flatMap(properties -> ModelXml.children(properties, "property"))
                .filter(property -> name.equals(property.getAttribute("name")))
                .map(property -> property.getAttribute("value"))
                .findFirst();
    }

    private static boolean known(String phase) {
        return Arrays.stream(Phase.values()).anyMatch(one -> one.key().equals(phase));
    }

    private void error(Element node, String rule, Object... arguments) {
        found.add(ModelFinding.error(ModelXml.spot(node), rule, arguments));
    }
}
