package io.praevia.workflow.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ResourceDefinition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the engine has deployed; the only place that deploys. */
@Component
class EngineModels {

    private final ObjectProvider<RepositoryService> repository;

    EngineModels(ObjectProvider<RepositoryService> repository) {
        this.repository = repository;
    }

    /** Deploys the file as the next version of its key, which is in force from then on. */
    Deployed deploy(ModelFile file) {
        Deployment deployment = repository
                .getObject()
                .createDeployment()
                .name("praevia")
                .addInputStream(file.name(), new ByteArrayInputStream(file.content()))
                .deploy();
        ResourceDefinition made = file.kind() == ModelFile.Kind.PROCESS
                ? repository
                        .getObject()
                        .createProcessDefinitionQuery()
                        .deploymentId(deployment.getId())
                        .processDefinitionKey(file.key())
                        .singleResult()
                : repository
                        .getObject()
                        .createDecisionDefinitionQuery()
                        .deploymentId(deployment.getId())
                        .decisionDefinitionKey(file.key())
                        .singleResult();
        return new Deployed(made.getId(), made.getVersion());
    }

    /** Every version of the key that the engine knows, oldest first. */
    List<Deployed> deployed(String key) {
        List<? extends ResourceDefinition> found = ModelFile.kindOf(key) == ModelFile.Kind.PROCESS
                ? repository
                        .getObject()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .orderByProcessDefinitionVersion()
                        .asc()
                        .list()
                : repository
                        .getObject()
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .orderByDecisionDefinitionVersion()
                        .asc()
                        .list();
        return found.stream()
                .map(one -> new Deployed(one.getId(), one.getVersion()))
                .toList();
    }

    /** The file of a version. */
    ModelFile read(String key, String definition) {
        ModelFile.Kind kind = ModelFile.kindOf(key);
        try (InputStream model = kind == ModelFile.Kind.PROCESS
                ? repository.getObject().getProcessModel(definition)
                : repository.getObject().getDecisionModel(definition)) {
            return new ModelFile(key, kind, model.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The engine's id and number of a version. */
    record Deployed(String definition, int version) {}
}
