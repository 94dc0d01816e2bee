package io.praevia.workflow.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.w3c.dom.Element;

/** The nodes of a diagram and where a token goes from each; subprocesses and boundary events included. */
final class Graph {

    private final Map<String, Element> nodes = new LinkedHashMap<>();
    private final Map<String, Set<String>> next = new HashMap<>();
    private final Map<String, Set<String>> before = new HashMap<>();
    private final Set<String> starts = new LinkedHashSet<>();

    Graph(Element process) {
        ModelXml.all(process)
                .filter(element -> ModelXml.BPMN.equals(element.getNamespaceURI()))
                .filter(element -> BpmnParts.NODES.contains(element.getLocalName()))
                .forEach(element -> nodes.put(element.getAttribute("id"), element));
        ModelXml.all(process)
                .filter(element -> "sequenceFlow".equals(element.getLocalName()))
                .forEach(flow -> lead(flow.getAttribute("sourceRef"), flow.getAttribute("targetRef")));
        nodes.forEach((id, node) -> {
            if (node.getLocalName().equals("boundaryEvent")) lead(node.getAttribute("attachedToRef"), id);
            if (node.getLocalName().equals("startEvent")) start(process, node);
            if (node.getLocalName().equals("endEvent")) leave(node);
        });
    }

    private void lead(String from, String to) {
        before.computeIfAbsent(to, id -> new LinkedHashSet<>()).add(from);
        next.computeIfAbsent(from, id -> new LinkedHashSet<>()).add(to);
    }

    private void start(Element process, Element node) {
        Element parent = (Element) node.getParentNode();
        if (parent == process) starts.add(node.getAttribute("id"));
        else if (!"true".equals(parent.getAttribute("triggeredByEvent")))
            lead(parent.getAttribute("id"), node.getAttribute("id"));
    }

    /** The end of an embedded subprocess goes on where the subprocess goes on. */
    private void leave(Element node) {
        Element parent = (Element) node.getParentNode();
        if (parent.getLocalName().equals("subProcess") && !"true".equals(parent.getAttribute("triggeredByEvent")))
            ModelXml.all((Element) parent.getParentNode())
                    .filter(flow -> flow.getLocalName().equals("sequenceFlow"))
                    .filter(flow -> flow.getAttribute("sourceRef").equals(parent.getAttribute("id")))
                    .forEach(flow -> lead(node.getAttribute("id"), flow.getAttribute("targetRef")));
    }

    Map<String, Element> nodes() {
        return nodes;
    }

    Set<String> starts() {
        return starts;
    }

    /** Starts of event subprocesses. */
    Set<String> eventStarts() {
        Set<String> found = new LinkedHashSet<>();
        nodes.forEach((id, node) -> {
            if (node.getLocalName().equals("startEvent")
                    && "true".equals(((Element) node.getParentNode()).getAttribute("triggeredByEvent"))) found.add(id);
        });
        return found;
    }

    Set<String> after(String id) {
        return next.getOrDefault(id, Set.of());
    }

    /** Everything that a token reaches from there without passing what is barred. */
    Set<String> reach(Set<String> from, Predicate<Element> barred) {
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(from);
        while (!open.isEmpty()) {
            String id = open.pop();
            Element node = nodes.get(id);
            if (node == null || barred.test(node) || !seen.add(id)) continue;
            after(id).forEach(open::push);
        }
        return seen;
    }

    /** The same, but a parallel join is passed only when every flow into it is. */
    Set<String> reachTogether(Set<String> from, Predicate<Element> barred) {
        Set<String> waiting = new LinkedHashSet<>();
        Set<String> seen = reach(from, barred);
        for (boolean changed = true; changed; ) {
            Set<String> incomplete = new LinkedHashSet<>();
            for (String id : seen)
                if (parallel(id) && !seen.containsAll(before.getOrDefault(id, Set.of()))) incomplete.add(id);
            changed = waiting.addAll(incomplete);
            seen = reach(from, node -> barred.test(node) || waiting.contains(node.getAttribute("id")));
        }
        return seen;
    }

    private boolean parallel(String id) {
        Element node = nodes.get(id);
        return node != null && node.getLocalName().equals("parallelGateway");
    }

    List<Element> all(Predicate<Element> which) {
        return nodes.values().stream().filter(which).toList();
    }
}
