package io.praevia.workflow.whatif;

import io.praevia.workflow.models.ModelFile;
import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** What a step of a diagram is: its kind and its page; its name is only for people. */
record StepNode(String kind, String form, String name) {

    @Override
    public boolean equals(Object other) {
        return other instanceof StepNode node && kind.equals(node.kind) && form.equals(node.form);
    }

    @Override
    public int hashCode() {
        return kind.hashCode() + form.hashCode();
    }

    /** Names of the steps that the other diagram does not have, or has otherwise. */
    static List<String> minus(Map<String, StepNode> all, Map<String, StepNode> without) {
        return all.entrySet().stream()
                .filter(one -> !one.getValue().equals(without.get(one.getKey())))
                .map(one -> one.getValue().name().isEmpty()
                        ? one.getKey()
                        : one.getValue().name())
                .toList();
    }

    /** The steps of a diagram by id. */
    static Map<String, StepNode> of(ModelFile file) {
        BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()));
        Map<String, StepNode> nodes = new LinkedHashMap<>();
        for (FlowNode node : model.getModelElementsByType(FlowNode.class))
            nodes.put(
                    node.getId(),
                    new StepNode(
                            node.getElementType().getTypeName(),
                            node instanceof UserTask task ? String.valueOf(task.getCamundaFormKey()) : "",
                            Optional.ofNullable(node.getName()).orElse("")));
        return nodes;
    }
}
