package io.praevia.workflow.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.praevia.support.PraeviaTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** What a hostile diagram or table tries: refused by the check, and by the engine when somebody deploys around it. */
@PraeviaTest
class ModelAttackTests {

    private static final String HEAD = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
              xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
              id="d" targetNamespace="t"><bpmn:process id="attack" isExecutable="true" %s>
              <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="step"/>
              %s<bpmn:sequenceFlow id="f2" sourceRef="step" targetRef="end"/><bpmn:endEvent id="end"/>
            </bpmn:process></bpmn:definitions>""";
    private static final String TTL = "camunda:historyTimeToLive=\"P1D\"";

    @Autowired
    private ModelCheck check;

    @Autowired
    private ProcessEngine engine;

    private static String service(String attributes) {
        return HEAD.formatted(TTL, "<bpmn:serviceTask id=\"step\" " + attributes + "/>");
    }

    private static String expression(String expression) {
        return service("camunda:delegateExpression=\"" + expression.replace("\"", "&quot;") + "\"");
    }

    private static String script(String language) {
        return HEAD.formatted(
                TTL,
                "<bpmn:scriptTask id=\"step\" scriptFormat=\"" + language
                        + "\"><bpmn:script>1 + 1</bpmn:script></bpmn:scriptTask>");
    }

    private static String named(String name) {
        return HEAD.formatted(
                TTL, "<bpmn:userTask id=\"step\" name=\"" + name + "\" camunda:candidateGroups=\"dpo\"/>");
    }

    private static String inside(String extension) {
        return HEAD.formatted(
                TTL,
                "<bpmn:serviceTask id=\"step\" camunda:delegateExpression=\"${collectVerdicts}\"><bpmn:extensionElements>"
                        + extension + "</bpmn:extensionElements></bpmn:serviceTask>");
    }

    static Stream<Arguments> attacks() {
        return Stream.of(
                Arguments.of(
                        "a class by a string literal", expression("${''.getClass().forName('java.lang.Runtime')}")),
                Arguments.of("a class by a bean", expression("${dueDates.getClass().getClassLoader()}")),
                Arguments.of("waiting for ever", expression("${reviewRound.wait()}")),
                Arguments.of("the environment", expression("${environment.getProperty('user.home')}")),
                Arguments.of("the data source", expression("${dataSource.getConnection()}")),
                Arguments.of("the engine's services", expression("${runtimeService}")),
                Arguments.of("the execution", expression("${execution.getProcessEngineServices()}")),
                Arguments.of("an expression in a name", named("${environment}")),
                Arguments.of("a groovy script", script("groovy")),
                Arguments.of("a javascript script", script("javascript")),
                Arguments.of("a juel script", script("juel")),
                Arguments.of("a feel script", script("feel")),
                Arguments.of("a class that is no delegate", service("camunda:class=\"java.lang.Object\"")),
                Arguments.of("an expression attribute", service("camunda:expression=\"${environment}\"")),
                Arguments.of(
                        "a class by the old namespace",
                        service("xmlns:a=\"http://activiti.org/bpmn\" a:class=\"java.lang.Object\"")),
                Arguments.of(
                        "a script in a listener",
                        inside("<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"juel\">1"
                                + "</camunda:script></camunda:executionListener>")),
                Arguments.of(
                        "a script in a mapping",
                        inside(
                                "<camunda:inputOutput><camunda:inputParameter name=\"x\"><camunda:script"
                                        + " scriptFormat=\"feel\">1</camunda:script></camunda:inputParameter></camunda:inputOutput>")),
                Arguments.of(
                        "a connector",
                        inside(
                                "<camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector>")),
                Arguments.of("field injection", inside("<camunda:field name=\"rounds\" stringValue=\"x\"/>")),
                Arguments.of(
                        "a document type",
                        "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                + expression("${collectVerdicts}")
                                        .replace("id=\"attack\"", "id=\"attack\" name=\"&x;\"")),
                Arguments.of("no time to live", expression("${collectVerdicts}").replace(TTL, "")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void theCheckRefusesADiagramWith(String attack, String xml) {
        byte[] content = xml.getBytes(StandardCharsets.UTF_8);
        byte[] sound = expression("${collectVerdicts}").getBytes(StandardCharsets.UTF_8);
        List<String> before = rules(check.process("attack", sound));
        List<String> found = rules(check.process("attack", content));
        found.removeAll(before);
        assertThat(found).as(attack).isNotEmpty();
    }

    private static List<String> rules(List<ModelFinding> findings) {
        return new java.util.ArrayList<>(findings.stream()
                .filter(ModelFinding::error)
                .map(ModelFinding::rule)
                .toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attacks")
    void theEngineRefusesADiagramDeployedAroundTheCheckWith(String attack, String xml) {
        assertThatThrownBy(() -> run(xml)).as(attack).isInstanceOf(ProcessEngineException.class);
        assertThat(engine.getTaskService()
                        .createTaskQuery()
                        .processDefinitionKey("attack")
                        .count())
                .isZero();
    }

    private void run(String xml) {
        Deployment deployment = engine.getRepositoryService()
                .createDeployment()
                .addString("attack.bpmn", xml)
                .deploy();
        try {
            engine.getRuntimeService()
                    .startProcessInstanceByKey(
                            "attack", java.util.UUID.randomUUID().toString());
        } finally {
            engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
        }
    }

    @Test
    void theEngineRefusesVariablesThatAreSerialisedObjects() {
        assertThatThrownBy(() -> engine.getRuntimeService()
                        .startProcessInstanceByKey(
                                "assessment",
                                Variables.createVariables()
                                        .putValueTyped(
                                                "x",
                                                Variables.serializedObjectValue("rO0ABXA=")
                                                        .serializationDataFormat("application/x-java-serialized-object")
                                                        .objectTypeName("java.util.HashMap")
                                                        .create())))
                .isInstanceOf(ProcessEngineException.class);
    }

    @Test
    void theEngineRefusesTablesWithOtherLanguagesDeployedAroundTheCheck() throws IOException {
        String table = deadlines("<text>10</text>", "<text>${''.getClass().getName()}</text>")
                .replace(
                        "<outputEntry id=\"review_out1\">",
                        "<outputEntry id=\"review_out1\" expressionLanguage=\"juel\">")
                .replace("<decision id=\"deadlines\"", "<decision id=\"attack\"");
        Deployment deployment = engine.getRepositoryService()
                .createDeployment()
                .addString("attack.dmn", table)
                .deploy();
        try {
            assertThatThrownBy(() -> engine.getDecisionService()
                            .evaluateDecisionTableByKey(
                                    "attack",
                                    Variables.createVariables()
                                            .putValue("step", "review")
                                            .putValue("department", "legal")))
                    .isInstanceOf(ProcessEngineException.class);
        } finally {
            engine.getRepositoryService().deleteDeployment(deployment.getId(), true);
        }
    }

    @Test
    void whatIsShippedPasses() throws IOException {
        assertThat(errors(check.process("assessment", file("assessment.bpmn")))).isEmpty();
        for (String table : List.of("review-routing", "screening", "risk-level", "deadlines"))
            assertThat(errors(check.table(table, file(table + ".dmn"))))
                    .as(table)
                    .isEmpty();
    }

    @Test
    void theCheckRefusesTablesWithOtherLanguagesLoopsAndCalls() throws IOException {
        Map<String, String> attacks = Map.of(
                "language",
                        deadlines(
                                "<inputEntry id=\"review_in1\">",
                                "<inputEntry id=\"review_in1\" expressionLanguage=\"juel\">"),
                "unbounded", deadlines("<text>\"review\"</text>", "<text>for i in 1..400000 return i</text>"),
                "type", deadlines("typeRef=\"integer\"", "typeRef=\"number\""),
                "output", deadlines("<text>10</text>", "<text>today()</text>"),
                "doctype",
                        "<!DOCTYPE d [<!ENTITY x \"y\">]>" + deadlines("", "").replaceFirst("<\\?xml.*?\\?>", ""),
                "element", deadlines("<decisionTable ", "<invocation id=\"i\"/><decisionTable "),
                "foreign", deadlines("<decisionTable ", "<x:literalExpression xmlns:x=\"http://x\"/><decisionTable "),
                "ttl", deadlines(" camunda:historyTimeToLive=\"P180D\"", ""));
        attacks.forEach((rule, xml) -> assertThat(rules(check.table("deadlines", xml.getBytes(StandardCharsets.UTF_8))))
                .as(rule)
                .contains(rule));
    }

    private static String deadlines(String from, String to) throws IOException {
        return new String(file("deadlines.dmn"), StandardCharsets.UTF_8)
                .replaceFirst(java.util.regex.Pattern.quote(from), java.util.regex.Matcher.quoteReplacement(to));
    }

    private static List<ModelFinding> errors(List<ModelFinding> findings) {
        return findings.stream().filter(ModelFinding::error).toList();
    }

    private static byte[] file(String name) throws IOException {
        return new ClassPathResource("bpmn/" + name).getContentAsByteArray();
    }
}
