package io.praevia.workflow.course;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
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
        List<HistoricActivityInstance> passed = instance(id)
                .map(instance -> engine.getObject()
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .orderPartiallyByOccurrence()
                        .asc()
                        .list())
                .orElse(List.of());
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

    /** The diagram that new assessments follow, as BPMN XML. */
    @Allowed.Overseer
    public String diagram() {
        return xml(engine.getObject()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(PROCESS)
                .latestVersion()
                .singleResult()
                .getId());
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
        return engine
                .getObject()
                .getHistoryService()
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
}
