package io.praevia.workflow.whatif;

import io.praevia.identity.Allowed;
import io.praevia.workflow.models.ModelFile;
import io.praevia.workflow.models.ModelVersion;
import io.praevia.workflow.models.Models;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.ActivityStatistics;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Where running cases stand, and whether each of these steps exists in another version of the diagram. */
@Service
public class RunningCases {

    static final String PROCESS = "assessment";

    private final ObjectProvider<RuntimeService> runtime;
    private final ObjectProvider<RepositoryService> repository;
    private final ObjectProvider<ManagementService> management;
    private final Models models;

    RunningCases(
            ObjectProvider<RuntimeService> runtime,
            ObjectProvider<RepositoryService> repository,
            ObjectProvider<ManagementService> management,
            Models models) {
        this.runtime = runtime;
        this.repository = repository;
        this.management = management;
        this.models = models;
    }

    /** Steps at which cases of any version stand, against the file. */
    @Allowed.PrivacyOfficer
    public List<Standing> standing(ModelFile target) {
        return standing(StepNode.of(target), Integer.MAX_VALUE);
    }

    /** Steps at which cases of older versions stand, against the version in force. */
    @Allowed.PrivacyOfficer
    public List<Standing> behind() {
        ModelVersion live = models.live(PROCESS);
        return standing(StepNode.of(models.file(PROCESS, live.version())), live.version());
    }

    /** Steps that the file has and the version in force has not, and the other way round. */
    @Allowed.PrivacyOfficer
    public Path path(ModelFile target) {
        Map<String, StepNode> before =
                StepNode.of(models.file(PROCESS, models.live(PROCESS).version()));
        Map<String, StepNode> after = StepNode.of(target);
        return new Path(StepNode.minus(after, before), StepNode.minus(before, after));
    }

    /** The version of a process definition. */
    int version(String definition) {
        return repository.getObject().getProcessDefinition(definition).getVersion();
    }

    long behindCount() {
        ModelVersion live = models.live(PROCESS);
        return older(live.definition()).size();
    }

    /** Cases of every version but this one, at most so many; those that began first come first. */
    List<ProcessInstance> olderThan(String definition, int atMost) {
        List<ProcessInstance> all = older(definition);
        return all.subList(0, Math.min(atMost, all.size()));
    }

    private List<ProcessInstance> older(String definition) {
        List<ProcessInstance> all = new ArrayList<>();
        for (ProcessDefinition one : definitions())
            if (!one.getId().equals(definition))
                all.addAll(runtime.getObject()
                        .createProcessInstanceQuery()
                        .processDefinitionId(one.getId())
                        .orderByProcessInstanceId()
                        .asc()
                        .unlimitedList());
        return all;
    }

    /** Names of the steps at which the case stands. */
    List<String> steps(ProcessInstance one) {
        Map<String, StepNode> nodes = StepNode.of(models.file(PROCESS, version(one.getProcessDefinitionId())));
        return runtime.getObject().getActiveActivityIds(one.getId()).stream()
                .distinct()
                .map(nodes::get)
                .filter(java.util.Objects::nonNull)
                .map(StepNode::name)
                .toList();
    }

    private List<Standing> standing(Map<String, StepNode> target, int below) {
        List<Standing> all = new ArrayList<>();
        for (ProcessDefinition from : definitions()) {
            if (from.getVersion() >= below) continue;
            Map<String, StepNode> source = StepNode.of(models.file(PROCESS, from.getVersion()));
            for (ActivityStatistics here : management
                    .getObject()
                    .createActivityStatisticsQuery(from.getId())
                    .list()) {
                StepNode node = source.get(here.getId());
                if (node == null) continue;
                all.add(new Standing(
                        from.getVersion(),
                        here.getId(),
                        node.name(),
                        cases(from, here),
                        node.equals(target.get(here.getId()))));
            }
        }
        return all;
    }

    private long cases(ProcessDefinition definition, ActivityStatistics here) {
        long waiting = runtime.getObject()
                .createProcessInstanceQuery()
                .processDefinitionId(definition.getId())
                .activityIdIn(here.getId())
                .count();
        return waiting == 0 ? here.getInstances() : waiting;
    }

    private List<ProcessDefinition> definitions() {
        return repository
                .getObject()
                .createProcessDefinitionQuery()
                .processDefinitionKey(PROCESS)
                .orderByProcessDefinitionVersion()
                .asc()
                .list();
    }

    /** How many cases of this version stand at the step; {@code maps} when the other version has the same step. */
    public record Standing(int version, String element, String name, long cases, boolean maps) {}

    /** Steps by name that come or change, and that go or change. */
    public record Path(List<String> added, List<String> removed) {}
}
