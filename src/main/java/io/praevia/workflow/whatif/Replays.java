package io.praevia.workflow.whatif;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.rules.DecisionLog;
import io.praevia.assessment.rules.Ruling;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.workflow.models.Models;
import io.praevia.workflow.rules.ReplayTable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Recorded decisions asked again: of their own version, which must say the same, or of another one. */
@Service
public class Replays {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final DecisionLog log;
    private final Models models;
    private final AssessmentLookup lookup;

    Replays(JdbcClient jdbc, DecisionLog log, Models models, AssessmentLookup lookup) {
        this.jdbc = jdbc;
        this.log = log;
        this.models = models;
        this.lookup = lookup;
    }

    /** Asks the version that decided each recorded case again; every case, whatever became of it. */
    @Allowed.Overseer
    public Report all() {
        return everything();
    }

    /** The same for whoever runs the machine. */
    @Allowed.Internal
    public Report everything() {
        int same = 0;
        List<Replayed> different = new ArrayList<>();
        TableVersions tables = new TableVersions(models);
        for (List<UUID> some = after(null); !some.isEmpty(); some = after(some.get(some.size() - 1)))
            for (UUID id : some)
                for (Replayed one : replay(new AssessmentId(id), tables))
                    if (one.same()) same++;
                    else different.add(one);
        return new Report(same, different);
    }

    /** The recorded decisions of one assessment, oldest first, each asked again of its own version. */
    @Allowed.SignedIn
    public List<Replayed> of(AssessmentId id) {
        lookup.get(id);
        return replay(id, new TableVersions(models));
    }

    private List<Replayed> replay(AssessmentId id, TableVersions tables) {
        return log.of(id).stream()
                .map(logged -> {
                    Ruling ruling = logged.ruling();
                    ReplayTable own = tables.of(ruling.table(), ruling.version());
                    List<Ruling.Hit> now = own.evaluate(own.recorded(ruling.inputs()), Map.of());
                    return new Replayed(id, ruling, logged.at(), now);
                })
                .toList();
    }

    private List<UUID> after(@Nullable UUID last) {
        return jdbc.sql(
                        "select distinct assessment_id from decision_log where ?::uuid is null or assessment_id > ?::uuid"
                                + " order by assessment_id limit " + AT_ONCE)
                .param(last)
                .param(last)
                .query(UUID.class)
                .list();
    }

    /** A recorded decision and what its own version says when asked again. */
    public record Replayed(AssessmentId assessment, Ruling recorded, Instant at, List<Ruling.Hit> now) {

        /** The same rules with the same outputs, in the same order. */
        public boolean same() {
            return key(recorded.hits()).equals(key(now));
        }

        private static List<Map.Entry<String, Map<String, String>>> key(List<Ruling.Hit> hits) {
            return hits.stream()
                    .map(hit -> Map.entry(hit.rule(), hit.outputs()))
                    .toList();
        }
    }

    /** All recorded decisions: how many came out the same, and those that did not. */
    public record Report(int same, List<Replayed> different) {}
}
