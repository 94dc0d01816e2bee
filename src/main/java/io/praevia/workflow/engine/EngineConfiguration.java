package io.praevia.workflow.engine;

import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The process engine on the application's own data source and transaction manager. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /** A job that fails is tried again after these pauses; then it is an incident that operations sees. */
    private static final String RETRIES = "PT10S,PT1M,PT5M";

    @Bean
    @DependsOnDatabaseInitialization
    SpringProcessEngineConfiguration processEngineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactions,
            JobExecutor jobExecutor,
            EngineLock lock,
            PraeviaEnginePlugin plugin,
            @Value("${praevia.engine.jobs:true}") boolean jobs) {
        SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
        engine.setProcessEngineName("praevia");
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactions);
        engine.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_FALSE);
        engine.setDatabaseType("postgres");
        engine.setHistory(HistoryLevel.HISTORY_LEVEL_ACTIVITY.getName());
        engine.setHistoryCleanupBatchWindowStartTime("02:00");
        engine.setHistoryCleanupBatchWindowEndTime("04:00");
        engine.setIdGenerator(new org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator());
        engine.setFailedJobRetryTimeCycle(RETRIES);
        engine.setJobExecutor(jobExecutor);
        engine.setJobExecutorActivate(jobs);
        engine.setMetricsEnabled(false);
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setEnableCmdExceptionLogging(false);
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        engine.setProcessEnginePlugins(List.of(plugin, lock));
        return engine;
    }

    @Bean
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    @Bean
    JobExecutor jobExecutor(@Qualifier("engineThreads") TaskExecutor engineThreads) {
        org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor executor =
                new org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor();
        executor.setTaskExecutor(engineThreads);
        executor.setWaitTimeInMillis(1_000);
        executor.setMaxWait(5_000);
        executor.setLockTimeInMillis(120_000);
        return executor;
    }

    @Bean(defaultCandidate = false)
    ThreadPoolTaskExecutor engineThreads() {
        ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();
        threads.setThreadNamePrefix("engine-");
        threads.setCorePoolSize(3);
        threads.setMaxPoolSize(6);
        threads.setQueueCapacity(6);
        return threads;
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }
}
