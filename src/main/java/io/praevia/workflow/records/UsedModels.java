package io.praevia.workflow.records;

import io.praevia.assessment.rules.DecisionLog;
import io.praevia.kernel.AssessmentId;
import io.praevia.record.ModelSources;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The process version that the assessment ran in, and every table version that its log names. */
@Component
class UsedModels implements ModelSources {

    private final ObjectProvider<ProcessEngine> engine;
    private final DecisionLog log;

    UsedModels(ObjectProvider<ProcessEngine> engine, DecisionLog log) {
        this.engine = engine;
        this.log = log;
    }

    @Override
    public List<Source> usedBy(AssessmentId assessment) {
        List<Source> sources = new ArrayList<>(process(assessment));
        Map<String, SortedSet<Integer>> tables = new TreeMap<>();
        log.of(assessment)
                .forEach(logged -> tables.computeIfAbsent(logged.ruling().table(), table -> new TreeSet<>())
                        .add(logged.ruling().version()));
        tables.forEach((table, versions) -> versions.forEach(
                version -> sources.add(table(table, version, versions.size() == 1 ? table : table + "-v" + version))));
        return sources;
    }

    private List<Source> process(AssessmentId assessment) {
        HistoryService history = engine.getObject().getHistoryService();
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(assessment.toString())
                .list()
                .stream()
                .map(HistoricProcessInstance::getProcessDefinitionId)
                .distinct()
                .map(id -> repository().getProcessDefinition(id))
                .map(this::source)
                .toList();
    }

    private Source source(ProcessDefinition definition) {
        return new Source(
                definition.getKey() + ".bpmn",
                definition.getVersion(),
                read(repository().getProcessModel(definition.getId())));
    }

    private Source table(String key, int version, String name) {
        DecisionDefinition definition = repository()
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .decisionDefinitionVersion(version)
                .singleResult();
        return new Source(name + ".dmn", version, read(repository().getDecisionModel(definition.getId())));
    }

    private RepositoryService repository() {
        return engine.getObject().getRepositoryService();
    }

    private static byte[] read(InputStream model) {
        try (model) {
            return model.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
