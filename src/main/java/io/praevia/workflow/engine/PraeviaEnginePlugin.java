package io.praevia.workflow.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Attaches Praevia's listeners to every element of every diagram: the phase, what waits for whom, and its timer. */
@Component
class PraeviaEnginePlugin extends AbstractProcessEnginePlugin {

    private final PhaseListener phases;
    private final TaskListener workItems;
    private final List<JobHandler<?>> timers;

    PraeviaEnginePlugin(PhaseListener phases, TaskListener workItems, List<JobHandler<?>> timers) {
        this.phases = phases;
        this.workItems = workItems;
        this.timers = timers;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        List<BpmnParseListener> listeners = engine.getCustomPostBPMNParseListeners() == null
                ? new ArrayList<>()
                : engine.getCustomPostBPMNParseListeners();
        listeners.add(new Attach());
        engine.setCustomPostBPMNParseListeners(listeners);
        engine.setCustomJobHandlers(List.copyOf(timers));
    }

    private final class Attach extends AbstractBpmnParseListener {

        @Override
        public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
            phases.attach(element, activity);
        }

        @Override
        public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            phases.attach(element, activity);
            if (activity.getActivityBehavior() instanceof UserTaskActivityBehavior behavior) {
                TaskDefinition task = behavior.getTaskDefinition();
                task.addTaskListener(TaskListener.EVENTNAME_CREATE, workItems);
                task.addTaskListener(TaskListener.EVENTNAME_COMPLETE, workItems);
                task.addTaskListener(TaskListener.EVENTNAME_DELETE, workItems);
            }
        }

        @Override
        public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
            phases.attach(element, activity);
        }

        @Override
        public void parseIntermediateThrowEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
            phases.attach(element, activity);
        }

        @Override
        public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
            phases.attach(element, activity);
        }
    }
}
