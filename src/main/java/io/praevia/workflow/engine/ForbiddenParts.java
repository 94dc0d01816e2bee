package io.praevia.workflow.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Refuses diagrams that name classes, scripts or connectors, whoever deploys them and however. */
final class ForbiddenParts extends AbstractBpmnParseListener {

    private static final Set<String> ELEMENTS =
            Set.of("script", "scriptTask", "connector", "field", "inputOutput", "executionListener", "taskListener");
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Set<String> SPACES = Set.of("http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn");
    private static final List<String> ATTRIBUTES =
            List.of("class", "expression", "type", "resource", "decisionRef", "caseRef", "mapDecisionResult");

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
        root.elements().forEach(ForbiddenParts::look);
    }

    private static void look(Element element) {
        boolean read = SPACES.contains(element.getUri()) || BPMN.equals(element.getUri());
        if (read && ELEMENTS.contains(element.getTagName())) throw refused(element.getTagName());
        for (String space : SPACES)
            for (String attribute : ATTRIBUTES)
                if (element.attributeNS(space(space), attribute) != null) throw refused(attribute);
        element.elements().forEach(ForbiddenParts::look);
    }

    private static org.camunda.bpm.engine.impl.util.xml.Namespace space(String uri) {
        return new org.camunda.bpm.engine.impl.util.xml.Namespace(uri);
    }

    private static ProcessEngineException refused(String what) {
        return new ProcessEngineException("Diagrams may not use " + what + ".");
    }
}
