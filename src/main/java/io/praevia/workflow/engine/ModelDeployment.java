package io.praevia.workflow.engine;

import java.io.IOException;
import java.util.Arrays;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Deploys {@code bpmn/} at start; an unchanged file makes no new version, running assessments keep theirs. */
@Component
class ModelDeployment implements SmartInitializingSingleton {

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;

    ModelDeployment(RepositoryService repository, ResourcePatternResolver resources) {
        this.repository = repository;
        this.resources = resources;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            DeploymentBuilder deployment =
                    repository.createDeployment().name("praevia").enableDuplicateFiltering(true);
            for (String ending : new String[] {"bpmn", "dmn"}) {
                for (Resource model : sorted("classpath*:bpmn/*." + ending)) {
                    deployment.addInputStream(model.getFilename(), model.getInputStream());
                }
            }
            deployment.deploy();
        } catch (IOException e) {
            throw new IllegalStateException("The models in bpmn/ cannot be read.", e);
        }
    }

    private Resource[] sorted(String pattern) throws IOException {
        Resource[] found = resources.getResources(pattern);
        Arrays.sort(found, java.util.Comparator.comparing(r -> String.valueOf(r.getFilename())));
        return found;
    }
}
