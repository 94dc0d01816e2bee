package io.praevia.workflow.whatif;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.DomainEvent;
import io.praevia.workflow.WorkItem;
import io.praevia.workflow.WorkItems;
import io.praevia.workflow.clock.RunningClocks;
import io.praevia.workflow.models.ModelVersion;
import io.praevia.workflow.models.Models;
import io.praevia.workflow.rules.PinnedTables;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings running assessments to the versions in force, each in a transaction of its own. */
@Service
public class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);

    private final ObjectProvider<RuntimeService> runtime;
    private final Models models;
    private final RunningCases running;
    private final PinnedTables tables;
    private final Trail trail;
    private final TransactionTemplate each;

    Migrations(
            ObjectProvider<RuntimeService> runtime,
            Models models,
            RunningCases running,
            PinnedTables tables,
            Trail trail,
            PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.models = models;
        this.running = running;
        this.tables = tables;
        this.trail = trail;
        this.each = new TransactionTemplate(transactions);
        this.each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** How many running assessments are on an older version of the diagram. */
    @Allowed.PrivacyOfficer
    public long behind() {
        return running.behindCount();
    }

    /**
     * Migrates running assessments of older versions, at most this many; those at steps that the version in force does
     * not have stay where they are, untouched, and are listed.
     */
    @Allowed.PrivacyOfficer
    public Outcome migrate(int atMost) {
        ModelVersion live = models.live(RunningCases.PROCESS);
        Map<String, MigrationPlan> plans = new HashMap<>();
        int moved = 0;
        List<Left> left = new ArrayList<>();
        for (ProcessInstance one : running.olderThan(live.definition(), atMost)) {
            AssessmentId id = AssessmentId.of(one.getBusinessKey());
            try {
                MigrationPlan plan = plans.computeIfAbsent(one.getProcessDefinitionId(), from -> plan(from, live));
                each.executeWithoutResult(status -> move(one, id, plan, live));
                moved++;
            } catch (ProcessEngineException | org.springframework.dao.DataAccessException e) {
                LOG.info("Assessment {} was not migrated.", id, e);
                left.add(new Left(id, trail.reference(id), running.steps(one)));
            }
        }
        return new Outcome(moved, left);
    }

    private void move(ProcessInstance one, AssessmentId id, MigrationPlan plan, ModelVersion live) {
        int from = running.version(one.getProcessDefinitionId());
        List<String> steps = trail.steps(id);
        steps.forEach(trail.clocks()::end);
        runtime.getObject().newMigration(plan).processInstanceIds(one.getId()).execute();
        steps.forEach(trail.clocks()::ring);
        tables.pin(id);
        trail.publish(new Migrated(id, from, live.version()));
    }

    private MigrationPlan plan(String from, ModelVersion live) {
        return runtime.getObject()
                .createMigrationPlan(from, live.definition())
                .mapEqualActivities()
                .updateEventTriggers()
                .build();
    }

    /** What was moved, and what was not. */
    public record Outcome(int moved, List<Left> left) {}

    /** An assessment that stays on its version because of the step at which it is. */
    public record Left(AssessmentId assessment, String reference, List<String> steps) {}

    /** The process of an assessment went on in another version of the diagram, and of the tables. */
    public record Migrated(AssessmentId id, int from, int to) implements DomainEvent {

        @Override
        public Optional<AssessmentId> assessment() {
            return Optional.of(id);
        }

        @Override
        public String action() {
            return "assessment.migrated";
        }

        @Override
        public Map<String, String> facts() {
            return Map.of("from", Integer.toString(from), "to", Integer.toString(to));
        }
    }

    /** Where it is written down, and whose clocks run. */
    @org.springframework.stereotype.Component
    record Trail(AssessmentLookup lookup, ApplicationEventPublisher events, WorkItems items, RunningClocks clocks) {

        /** Open steps, whose timers the engine cannot move: they are set anew. */
        List<String> steps(AssessmentId id) {
            return items.open(id).stream().map(WorkItem::id).toList();
        }

        void publish(DomainEvent event) {
            events.publishEvent(event);
        }

        String reference(AssessmentId id) {
            return lookup.load(id).reference();
        }
    }
}
