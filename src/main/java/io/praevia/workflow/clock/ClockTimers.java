package io.praevia.workflow.clock;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Engine timers of open steps, one for each: it fires once on however many nodes, and ends with the step's instance. */
@Component
class ClockTimers {

    private final ObjectProvider<ProcessEngine> engine;

    ClockTimers(ObjectProvider<ProcessEngine> engine) {
        this.engine = engine;
    }

    /** Sets the step's timer and its due date; the id of the timer, or null when the step ended meanwhile. */
    @Nullable
    String schedule(String item, Instant at, Instant due) {
        return run(context -> {
            TaskEntity task = context.getTaskManager().findTaskById(item);
            if (task == null) {
                return null;
            }
            task.setDueDate(Date.from(due));
            ExecutionEntity execution = task.getExecution();
            TimerEntity timer = new TimerEntity();
            timer.setJobHandlerType(Ring.TYPE);
            timer.setJobHandlerConfiguration(new Item(item));
            timer.setProcessDefinitionId(execution.getProcessDefinitionId());
            timer.setProcessDefinitionKey(execution.getProcessDefinition().getKey());
            timer.setExecution(execution);
            timer.setDuedate(Date.from(at));
            context.getJobManager().schedule(timer);
            return timer.getId();
        });
    }

    /** Takes a timer away; the one that is firing goes by itself. */
    void cancel(String job) {
        run(context -> {
            JobEntity timer = context.getJobManager().findJobById(job);
            if (timer != null) {
                timer.delete();
            }
            return job;
        });
    }

    private <T extends @Nullable Object> T run(Command<T> command) {
        return ((ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command);
    }

    /** Runs when a clock's next signal is due. */
    @Component
    static class Ring implements JobHandler<Item> {

        static final String TYPE = "praevia-clock";

        private final ObjectProvider<RunningClocks> clocks;

        Ring(ObjectProvider<RunningClocks> clocks) {
            this.clocks = clocks;
        }

        @Override
        public String getType() {
            return TYPE;
        }

        @Override
        public void execute(
                Item item, @Nullable ExecutionEntity execution, CommandContext context, @Nullable String tenant) {
            clocks.getObject().ring(item.id());
        }

        @Override
        public Item newConfiguration(String canonical) {
            return new Item(canonical);
        }

        @Override
        public void onDelete(Item item, JobEntity job) {}
    }

    /** Whose clock it is. */
    record Item(String id) implements JobHandlerConfiguration {

        @Override
        public String toCanonicalString() {
            return id;
        }
    }
}
