package io.praevia.workflow.check;

import static io.praevia.workflow.check.ModelXml.BPMN;
import static io.praevia.workflow.check.ModelXml.CAMUNDA_BPMN;

import io.praevia.workflow.check.ModelFinding.Spot;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;

/** Looks at each element and attribute of a diagram by itself. Other modellers' additions are not looked at. */
final class BpmnCheck {

    private static final Pattern DURATION = Pattern.compile("P(?=.)(\\d{1,4}[YMWD]){0,3}(T(?=.)(\\d{1,5}[HMS]){1,3})?");
    private static final Pattern CYCLE = Pattern.compile("R\\d{1,2}/(P.+)");
    private static final Pattern RETRY =
            Pattern.compile("R\\d{1,2}/P[\\dTDHMS]{2,12}|PT?\\d{1,4}[DHMS](,PT?\\d{1,4}[DHMS]){0,9}");

    private final ModelExpressions expressions;
    private final List<ModelFinding> found;

    BpmnCheck(ModelExpressions expressions, List<ModelFinding> found) {
        this.expressions = expressions;
        this.found = found;
    }

    void look(Element element) {
        String space = element.getNamespaceURI();
        if (ModelXml.ACTIVITI.equals(space) || CAMUNDA_BPMN.equals(space)) {
            engineElement(element);
        } else if (BPMN.equals(space)) {
            bpmn(element);
        } else if (!ModelXml.picture(element)) {
            foreign(element);
        }
    }

    /** Other modellers' additions: as extensions only, because the engine reads elsewhere by the local name. */
    private void foreign(Element element) {
        boolean extension = ModelXml.extension(element);
        boolean engines = ModelXml.all(element)
                .anyMatch(one ->
                        CAMUNDA_BPMN.equals(one.getNamespaceURI()) || ModelXml.ACTIVITI.equals(one.getNamespaceURI()));
        if (!extension || engines) error(element, "foreign", element.getTagName());
    }

    private void bpmn(Element element) {
        String name = element.getLocalName();
        Set<String> allowed = BpmnParts.ELEMENTS.get(name);
        if (allowed == null) {
            error(element, "element", name);
            return;
        }
        for (Attr attribute : ModelXml.attributes(element)) attribute(element, attribute, allowed);
        text(element, name, ModelXml.ownText(element));
        if (element.getParentNode() instanceof Element parent && wrongEvent(name, parent.getLocalName()))
            error(element, "event", parent.getLocalName());
        ModelXml.children(element).forEach(this::look);
    }

    private void attribute(Element element, Attr attribute, Set<String> allowed) {
        String space = attribute.getNamespaceURI();
        String name = attribute.getLocalName() == null ? attribute.getName() : attribute.getLocalName();
        boolean engines = CAMUNDA_BPMN.equals(space) || ModelXml.ACTIVITI.equals(space);
        if (engines
                        && !BpmnParts.ENGINE
                                .getOrDefault(element.getLocalName(), Set.of())
                                .contains(name)
                || ModelXml.ACTIVITI.equals(space)) error(element, "attribute", attribute.getName());
        else if (engines) expression(element, name, attribute.getValue());
        else if (space == null && !allowed.contains(name)) error(element, "attribute", name);
        else if (ModelExpressions.marked(attribute.getValue())) error(element, "expression-here", name);
    }

    private void engineElement(Element element) {
        boolean known = CAMUNDA_BPMN.equals(element.getNamespaceURI())
                && Set.of("properties", "property", "failedJobRetryTimeCycle").contains(element.getLocalName());
        if (!known) {
            error(element, "engine-element", element.getLocalName());
            return;
        }
        for (Attr attribute : ModelXml.attributes(element))
            if (ModelExpressions.marked(attribute.getValue())) error(element, "expression-here", attribute.getName());
        String text = ModelXml.ownText(element);
        if (element.getLocalName().equals("failedJobRetryTimeCycle")
                && !RETRY.matcher(text).matches()) error(element, "timer", text);
        ModelXml.children(element).forEach(this::engineElement);
    }

    private void text(Element element, String name, String text) {
        if (text.isEmpty()) return;
        switch (name) {
            case "conditionExpression", "timeDate" -> expression(element, name, text);
            case "timeDuration" -> timer(element, text, DURATION.matcher(text).matches());
            case "timeCycle" -> {
                var cycle = CYCLE.matcher(text);
                timer(
                        element,
                        text,
                        cycle.matches() && DURATION.matcher(cycle.group(1)).matches());
            }
            default -> {
                if (ModelExpressions.marked(text)) error(element, "expression-here", name);
            }
        }
    }

    private void timer(Element element, String text, boolean allowed) {
        if (!allowed) error(element, "timer", text);
    }

    /** Which delegate a service task may name is looked at with the step. */
    private void expression(Element element, String place, String value) {
        if (place.equals("delegateExpression")) return;
        if (!ModelExpressions.marked(value)) {
            if (place.equals("conditionExpression")) error(element, "expression", value);
            return;
        }
        if (!BpmnParts.EXPRESSIONS.contains(place)) error(element, "expression-here", place);
        else expressions.refusal(value).ifPresent(what -> error(element, "expression", what));
    }

    private static boolean wrongEvent(String name, String parent) {
        return switch (name) {
            case "timerEventDefinition" ->
                !Set.of("intermediateCatchEvent", "boundaryEvent").contains(parent);
            case "messageEventDefinition" -> !parent.equals("startEvent");
            case "terminateEventDefinition" -> !parent.equals("endEvent");
            default -> false;
        };
    }

    private void error(Element element, String rule, Object... arguments) {
        Spot spot = ModelXml.spot(element);
        found.add(ModelFinding.error(spot, rule, arguments));
    }
}
