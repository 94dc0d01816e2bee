package io.praevia.workflow.nodes;

import io.praevia.PraeviaApplication;
import io.praevia.support.MovableClock;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandler;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One node of several, in a process of its own: says {@code ready}, works from {@code go} until its input ends, and
 * says {@code did} with the id of each job that it committed. The first argument is by how much its time is ahead.
 */
final class Node {

    private Node() {}

    public static void main(String[] arguments) throws IOException {
        Duration ahead = Duration.parse(arguments[0]);
        ClockUtil.offset(ahead.toMillis());
        try (ConfigurableApplicationContext context =
                new SpringApplication(PraeviaApplication.class, MovableClock.class).run(arguments)) {
            context.getBean(MovableClock.class).move(ahead);
            SpringProcessEngineConfiguration engine = context.getBean(SpringProcessEngineConfiguration.class);
            engine.getJobHandlers().replaceAll((type, handler) -> new Heard(handler));
            BufferedReader orders = new BufferedReader(new InputStreamReader(System.in));
            System.out.println("ready");
            orders.readLine();
            engine.getJobExecutor().start();
            orders.readLine();
        }
    }

    /** Says each job whose transaction was committed. */
    @SuppressWarnings({"rawtypes", "unchecked"})
    private record Heard(JobHandler handler) implements JobHandler {

        @Override
        public String getType() {
            return handler.getType();
        }

        @Override
        public void execute(
                JobHandlerConfiguration configuration,
                ExecutionEntity execution,
                CommandContext context,
                String tenant) {
            String job = Context.getJobExecutorContext().getCurrentJob().getId();
            context.getTransactionContext()
                    .addTransactionListener(TransactionState.COMMITTED, committed -> System.out.println("did " + job));
            handler.execute(configuration, execution, context, tenant);
        }

        @Override
        public JobHandlerConfiguration newConfiguration(String canonical) {
            return handler.newConfiguration(canonical);
        }

        @Override
        public void onDelete(JobHandlerConfiguration configuration, JobEntity job) {
            handler.onDelete(configuration, job);
        }
    }
}
