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
import org.camunda.bpm.engine.repository.DecisionDefinitionQuery;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
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
        return table(name, query(name).latestVersion().singleResult(), engine);
    }

    /** @throws IllegalArgumentException if no such version was ever deployed */
    Table version(String name, int version, DmnEngine engine) {
        return table(name, query(name).decisionDefinitionVersion(version).singleResult(), engine);
    }

    /** The newest version of each table, by name. */
    Map<String, Integer> newest() {
        return repository.getObject().createDecisionDefinitionQuery().latestVersion().list().stream()
                .collect(Collectors.toMap(DecisionDefinition::getKey, DecisionDefinition::getVersion));
    }

    private DecisionDefinitionQuery query(String name) {
        return repository.getObject().createDecisionDefinitionQuery().decisionDefinitionKey(name);
    }

    private Table table(String name, @Nullable DecisionDefinition definition, DmnEngine engine) {
        if (definition == null) {
            throw new IllegalArgumentException("No decision table " + name + " is deployed.");
        }
        return byDefinition.computeIfAbsent(definition.getId(), id -> read(definition, engine));
    }

    private Table read(DecisionDefinition definition, DmnEngine engine) {
        try (InputStream model = repository.getObject().getDecisionModel(definition.getId())) {
            return read(definition.getKey(), definition.getVersion(), model.readAllBytes(), engine);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A table that need not be deployed. */
    static Table read(String key, int version, byte[] xml, DmnEngine engine) {
        DmnDecision decision = engine.parseDecision(key, new ByteArrayInputStream(xml));
        Map<String, String> reasons =
                Dmn.readModelFromStream(new ByteArrayInputStream(xml)).getModelElementsByType(Rule.class).stream()
                        .filter(rule -> rule.getDescription() != null)
                        .collect(Collectors.toMap(
                                Rule::getId, rule -> rule.getDescription().getTextContent()));
        return new Table(decision, version, reasons);
    }

    /** A version of a table, with the description of each rule. */
    record Table(DmnDecision decision, int version, Map<String, String> reasons) {}
}
