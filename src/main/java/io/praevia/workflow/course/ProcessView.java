package io.praevia.workflow.course;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Where an assessment is in the diagram that carries it: the version with which it was started. */
@Service
public class ProcessView {

    private static final String PROCESS = "assessment";
    private static final String INNER = "#";

    private final ObjectProvider<ProcessEngine> engine;
    private final AssessmentLookup lookup;

    ProcessView(ObjectProvider<ProcessEngine> engine, AssessmentLookup lookup) {
        this.engine = engine;
        this.lookup = lookup;
    }

    /** Ids of the elements that are active now, and of those that it has passed. */
    @Allowed.SignedIn
    public Place place(AssessmentId id) {
        return place(instance(id).map(HistoricProcessInstance::getId).stream().toList());
    }

    /** Processes that the assessment's process called, such as the prior consultation; each once, first called first. */
    @Allowed.SignedIn
    public List<Called> called(AssessmentId id) {
        Map<String, List<HistoricProcessInstance>> found = new LinkedHashMap<>();
        instance(id)
                .ifPresent(root -> history()
                        .createHistoricProcessInstanceQuery()
                        .superProcessInstanceId(root.getId())
                        .orderByProcessInstanceStartTime()
                        .asc()
                        .list()
                        .forEach(one -> found.computeIfAbsent(one.getProcessDefinitionKey(), key -> new ArrayList<>())
                                .add(one)));
        return found.entrySet().stream()
                .map(one -> new Called(
                        one.getKey(),
                        place(one.getValue().stream()
                                .map(HistoricProcessInstance::getId)
                                .toList())))
                .toList();
    }

    private Place place(List<String> instances) {
        List<HistoricActivityInstance> passed = instances.stream()
                .flatMap(instance -> history()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance)
                        .orderPartiallyByOccurrence()
                        .asc()
                        .list()
                        .stream())
                .toList();
        List<String> here = ids(passed, activity -> activity.getEndTime() == null);
        return new Place(
                here,
                ids(passed, activity -> activity.getEndTime() != null && !activity.isCanceled()).stream()
                        .filter(done -> !here.contains(done))
                        .toList());
    }

    /** The diagram as BPMN XML. @throws Refused.NotFound if the assessment is not shared with the current person */
    @Allowed.SignedIn
    public String diagram(AssessmentId id) {
        String definition = instance(id)
                .map(HistoricProcessInstance::getProcessDefinitionId)
                .orElseThrow(() -> new Refused.NotFound("work.refused.process"));
        return xml(definition);
    }

    /** The diagram of a process that it called last. @throws Refused.NotFound as {@link #diagram}, or if it called none */
    @Allowed.SignedIn
    public String diagram(AssessmentId id, String called) {
        return instance(id).stream()
                .flatMap(root -> history()
                        .createHistoricProcessInstanceQuery()
                        .superProcessInstanceId(root.getId())
                        .processDefinitionKey(called)
                        .orderByProcessInstanceStartTime()
                        .desc()
                        .list()
                        .stream())
                .map(HistoricProcessInstance::getProcessDefinitionId)
                .findFirst()
                .map(this::xml)
                .orElseThrow(() -> new Refused.NotFound("work.refused.process"));
    }

    /** The diagram that new assessments follow, as BPMN XML, or the one in force of those that it calls. */
    @Allowed.Overseer
    public String shared(Optional<String> called) {
        return Optional.ofNullable(engine.getObject()
                        .getRepositoryService()
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(called.orElse(PROCESS))
                        .latestVersion()
                        .singleResult())
                .map(definition -> xml(definition.getId()))
                .orElseThrow(() -> new Refused.NotFound("work.refused.process"));
    }

    private HistoryService history() {
        return engine.getObject().getHistoryService();
    }

    private String xml(String definition) {
        try (InputStream xml = engine.getObject().getRepositoryService().getProcessModel(definition)) {
            return new String(xml.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<HistoricProcessInstance> instance(AssessmentId id) {
        lookup.get(id);
        return history()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(id.toString())
                .rootProcessInstances()
                .list()
                .stream()
                .findFirst();
    }

    /** Multi-instance bodies and the process itself are not drawn. */
    private static List<String> ids(
            List<HistoricActivityInstance> activities, Predicate<HistoricActivityInstance> which) {
        return activities.stream()
                .filter(which)
                .map(HistoricActivityInstance::getActivityId)
                .filter(element -> !element.contains(INNER))
                .distinct()
                .toList();
    }

    /** Element ids in the order in which they were reached. */
    public record Place(List<String> here, List<String> done) {}

    /** A called process by the key of its diagram, and where it is or was in it. */
    public record Called(String key, Place place) {}
}
