package io.praevia.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** The same diagram on the same database with nothing behind it: empty delegates, no domain, no trail. */
final class BareEngine implements AutoCloseable {

    private final ProcessEngine engine;

    BareEngine(DataSource dataSource) throws IOException {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(dataSource);
        configuration.setDatabaseType("postgres");
        configuration.setDatabaseSchemaUpdate("false");
        configuration.setHistory("activity");
        configuration.setIdGenerator(new org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator());
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setCmmnEnabled(false);
        configuration.setBeans(beans());
        engine = configuration.buildProcessEngine();
        engine.getRepositoryService()
                .createDeployment()
                .name("bare")
                .addString("bare.bpmn", diagram())
                .deploy();
    }

    /** From the start to the sealed record, the same steps as an approved assessment with this many reviews. */
    void life(int reviews) {
        String key = UUID.randomUUID().toString();
        engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "bare",
                        key,
                        Map.of("assessmentId", key + ":" + reviews, "ownerId", "owner", "department", "marketing"));
        complete(key, Map.of("screeningRoute", "full"));
        complete(key, Map.of());
        for (int i = 0; i < reviews; i++) {
            complete(key, Map.of());
        }
        runJobs(key);
        complete(key, Map.of());
        complete(key, Map.of("signOff", "approved"));
        runJobs(key);
    }

    private void complete(String key, Map<String, Object> variables) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(key)
                .listPage(0, 1)
                .get(0);
        engine.getTaskService().complete(task.getId(), variables);
    }

    private void runJobs(String key) {
        String instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
        List<Job> jobs = jobs(instance);
        while (!jobs.isEmpty()) {
            jobs.forEach(job -> engine.getManagementService().executeJob(job.getId()));
            jobs = jobs(instance);
        }
    }

    private List<Job> jobs(String instance) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .list();
    }

    private static String diagram() throws IOException {
        try (InputStream file = BareEngine.class.getResourceAsStream("/bpmn/assessment.bpmn")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("process id=\"assessment\"", "process id=\"bare\"")
                    .replace("bpmnElement=\"assessment\"", "bpmnElement=\"bare\"");
        }
    }

    private static Map<Object, Object> beans() {
        JavaDelegate nothing = execution -> {};
        return Map.of(
                "reviewRound",
                new Reviews(),
                "dueDates",
                new Dates(),
                "collectVerdicts",
                (JavaDelegate) execution -> execution.setVariable("changesRequested", false),
                "residualRisk",
                (JavaDelegate) execution -> execution.setVariable("residualHigh", false),
                "enterRegister",
                nothing,
                "sealRecord",
                nothing);
    }

    @Override
    public void close() {
        engine.close();
    }

    /** As many reviews as the assessment's id says. */
    public static final class Reviews implements JavaDelegate {

        @Override
        public void execute(org.camunda.bpm.engine.delegate.DelegateExecution execution) {}

        public List<String> pending(String assessment) {
            int reviews = Integer.parseInt(assessment.substring(assessment.indexOf(':') + 1));
            return java.util.stream.IntStream.range(0, reviews)
                    .mapToObj(Integer::toString)
                    .toList();
        }

        public String department(String review) {
            return "legal";
        }

        public Date dueAt(String review) {
            return Date.from(Instant.EPOCH);
        }
    }

    /** One due date for everything. */
    public static final class Dates {

        public Date dueAt(String step, String department) {
            return Date.from(Instant.EPOCH);
        }
    }
}
