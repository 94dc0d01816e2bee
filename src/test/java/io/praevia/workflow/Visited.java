package io.praevia.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.praevia.kernel.AssessmentId;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.boot.test.context.TestComponent;

/** The path that an assessment took through its diagram, and what all stories together have visited. */
@TestComponent
class Visited {

    private final ProcessEngine engine;

    Visited(ProcessEngine engine) {
        this.engine = engine;
    }

    /** The ids of the elements that the assessment passed or is at, those of called diagrams among them. */
    public Set<String> by(AssessmentId id) {
        return by(id.toString());
    }

    /** The same by any business key. */
    public Set<String> by(String key) {
        HistoryService history = engine.getHistoryService();
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(key).list().stream()
                .flatMap(instance ->
                        history
                                .createHistoricActivityInstanceQuery()
                                .processInstanceId(instance.getId())
                                .list()
                                .stream())
                .map(HistoricActivityInstance::getActivityId)
                .filter(activity -> !activity.contains("#"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every element of the diagram that something can pass, without those in the list. */
    public Set<String> elementsWithout(Collection<String> visited) {
        return elementsWithout("assessment", visited);
    }

    /** The same of another diagram. */
    public Set<String> elementsWithout(String process, Collection<String> visited) {
        Set<String> elements = elementsOf(process);
        elements.removeAll(visited);
        return elements;
    }

    /** Every element of a process that something can pass. */
    public Set<String> elementsOf(String process) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        Set<String> elements =
                engine
                        .getRepositoryService()
                        .getBpmnModelInstance(definition)
                        .getModelElementsByType(FlowNode.class)
                        .stream()
                        .map(FlowNode::getId)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(elements).isNotEmpty();
        return elements;
    }
}
