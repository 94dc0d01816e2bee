package io.praevia.workflow.rules;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The deployed decision tables, read once per version. */
@Component
class TableCatalog {

    private final ObjectProvider<RepositoryService> repository;
    private final Map<String, Table> byDefinition = new ConcurrentHashMap<>();

    TableCatalog(ObjectProvider<RepositoryService> repository) {
        this.repository = repository;
    }

    /** @throws IllegalArgumentException if no table of this name is deployed */
    Table newest(String name, DmnEngine engine) {
        DecisionDefinition definition = repository
                .getObject()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(name)
                .latestVersion()
                .singleResult();
        if (definition == null) {
            throw new IllegalArgumentException("No decision table " + name + " is deployed.");
        }
        return byDefinition.computeIfAbsent(definition.getId(), id -> read(definition, engine));
    }

    private Table read(DecisionDefinition definition, DmnEngine engine) {
        try (InputStream model = repository.getObject().getDecisionModel(definition.getId())) {
            byte[] xml = model.readAllBytes();
            DmnDecision decision = engine.parseDecision(definition.getKey(), new ByteArrayInputStream(xml));
            Map<String, String> reasons =
                    Dmn.readModelFromStream(new ByteArrayInputStream(xml)).getModelElementsByType(Rule.class).stream()
                            .filter(rule -> rule.getDescription() != null)
                            .collect(Collectors.toMap(
                                    Rule::getId, rule -> rule.getDescription().getTextContent()));
            return new Table(decision, definition.getVersion(), reasons);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A version of a table, with the description of each rule. */
    record Table(DmnDecision decision, int version, Map<String, String> reasons) {}
}
