package io.praevia.workflow.check;

import java.util.Map;
import java.util.Set;

/** What a diagram may be made of; whatever is not in these lists is refused. */
final class BpmnParts {

    private static final Set<String> NODE = Set.of("id", "name");
    private static final Set<String> TASK = Set.of("id", "name", "default", "isForCompensation");

    /** Elements of BPMN with the attributes that they may carry. */
    static final Map<String, Set<String>> ELEMENTS = Map.ofEntries(
            Map.entry(
                    "definitions",
                    Set.of(
                            "id",
                            "name",
                            "targetNamespace",
                            "exporter",
                            "exporterVersion",
                            "expressionLanguage",
                            "typeLanguage",
                            "schemaLocation")),
            Map.entry("process", Set.of("id", "name", "isExecutable", "isClosed", "processType")),
            Map.entry("documentation", Set.of("id", "textFormat")),
            Map.entry("extensionElements", Set.of()),
            Map.entry("startEvent", Set.of("id", "name", "isInterrupting", "parallelMultiple")),
            Map.entry("endEvent", NODE),
            Map.entry("userTask", Set.of("id", "name", "default", "isForCompensation", "implementation")),
            Map.entry("serviceTask", Set.of("id", "name", "default", "isForCompensation", "implementation")),
            Map.entry("task", TASK),
            Map.entry("manualTask", TASK),
            Map.entry("exclusiveGateway", Set.of("id", "name", "default", "gatewayDirection")),
            Map.entry("inclusiveGateway", Set.of("id", "name", "default", "gatewayDirection")),
            Map.entry("parallelGateway", Set.of("id", "name", "gatewayDirection")),
            Map.entry("intermediateThrowEvent", NODE),
            Map.entry("intermediateCatchEvent", Set.of("id", "name", "parallelMultiple")),
            Map.entry("boundaryEvent", Set.of("id", "name", "attachedToRef", "cancelActivity", "parallelMultiple")),
            Map.entry("subProcess", Set.of("id", "name", "triggeredByEvent", "default", "isForCompensation")),
            Map.entry("sequenceFlow", Set.of("id", "name", "sourceRef", "targetRef", "isImmediate")),
            Map.entry("conditionExpression", Set.of("id", "type", "evaluatesToTypeRef")),
            Map.entry("incoming", Set.of()),
            Map.entry("outgoing", Set.of()),
            Map.entry("multiInstanceLoopCharacteristics", Set.of("id", "isSequential", "behavior")),
            Map.entry("message", Set.of("id", "name")),
            Map.entry("messageEventDefinition", Set.of("id", "messageRef")),
            Map.entry("timerEventDefinition", Set.of("id")),
            Map.entry("timeDuration", Set.of("id", "type")),
            Map.entry("timeDate", Set.of("id", "type")),
            Map.entry("timeCycle", Set.of("id", "type")),
            Map.entry("terminateEventDefinition", Set.of("id")),
            Map.entry("collaboration", Set.of("id", "name", "isClosed")),
            Map.entry("participant", Set.of("id", "name", "processRef")),
            Map.entry("messageFlow", Set.of("id", "name", "sourceRef", "targetRef", "messageRef")),
            Map.entry("laneSet", NODE),
            Map.entry("lane", NODE),
            Map.entry("childLaneSet", NODE),
            Map.entry("flowNodeRef", Set.of()),
            Map.entry("textAnnotation", Set.of("id", "textFormat")),
            Map.entry("text", Set.of()),
            Map.entry("association", Set.of("id", "sourceRef", "targetRef", "associationDirection")),
            Map.entry("group", Set.of("id", "categoryValueRef")),
            Map.entry("category", NODE),
            Map.entry("categoryValue", Set.of("id", "value")),
            Map.entry("dataObject", Set.of("id", "name", "isCollection")),
            Map.entry("dataObjectReference", Set.of("id", "name", "dataObjectRef")),
            Map.entry("dataStoreReference", Set.of("id", "name", "dataStoreRef")));

    private static final Set<String> ASYNC = Set.of("asyncBefore", "asyncAfter", "exclusive");

    /** Attributes of the engine's own namespace by the element that may carry them. */
    static final Map<String, Set<String>> ENGINE = Map.of(
            "process", Set.of("historyTimeToLive", "versionTag", "isStartableInTasklist"),
            "userTask",
                    Set.of(
                            "formKey",
                            "assignee",
                            "candidateGroups",
                            "dueDate",
                            "asyncBefore",
                            "asyncAfter",
                            "exclusive"),
            "serviceTask", Set.of("delegateExpression", "asyncBefore", "asyncAfter", "exclusive"),
            "multiInstanceLoopCharacteristics",
                    Set.of("collection", "elementVariable", "asyncBefore", "asyncAfter", "exclusive"),
            "intermediateThrowEvent", ASYNC,
            "intermediateCatchEvent", ASYNC,
            "endEvent", ASYNC,
            "startEvent", ASYNC,
            "properties", Set.of());

    /** Where an expression may stand; anywhere else it is refused, also in names and notes. */
    static final Set<String> EXPRESSIONS = Set.of(
            "assignee",
            "candidateGroups",
            "dueDate",
            "delegateExpression",
            "collection",
            "conditionExpression",
            "timeDate");

    /** What a token passes. */
    static final Set<String> NODES = Set.of(
            "startEvent",
            "endEvent",
            "userTask",
            "serviceTask",
            "task",
            "manualTask",
            "exclusiveGateway",
            "inclusiveGateway",
            "parallelGateway",
            "intermediateThrowEvent",
            "intermediateCatchEvent",
            "boundaryEvent",
            "subProcess");

    private BpmnParts() {}
}
