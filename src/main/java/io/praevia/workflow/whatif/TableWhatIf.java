package io.praevia.workflow.whatif;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.assessment.rules.Ruling;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import io.praevia.workflow.models.ModelFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What the last cases would have become with a proposed table. Keeps nothing, changes nothing. */
@Service
public class TableWhatIf {

    static final String ROUTING = "review-routing";
    private static final String DEADLINES = "deadlines";

    private final JdbcClient jdbc;
    private final Comparison comparison;
    private final ClockWhatIf clocks;
    private final AssessmentLookup lookup;

    TableWhatIf(JdbcClient jdbc, Comparison comparison, ClockWhatIf clocks, AssessmentLookup lookup) {
        this.jdbc = jdbc;
        this.comparison = comparison;
        this.clocks = clocks;
        this.lookup = lookup;
    }

    /** Looks at the newest cases that the table decided something about. */
    @Allowed.PrivacyOfficer
    public Outcome of(ModelFile file, int cases) {
        if (file.key().equals(DEADLINES)) {
            List<AssessmentId> ids = newest(null, cases);
            return new Outcome(ids.size(), List.of(), clocks.of(file, ids));
        }
        List<AssessmentId> ids = newest(file.key(), cases);
        return new Outcome(ids.size(), differences(file, ids), List.of());
    }

    /** Which of these cases the file decides in another way than was recorded; not for time limits. */
    @Allowed.Internal
    public List<Difference> differences(ModelFile file, List<AssessmentId> ids) {
        Map<AssessmentId, Assessment> known = lookup.byId(ids);
        List<Difference> different = new ArrayList<>();
        for (Comparison.Compared one : comparison.of(file, ids)) {
            Assessment assessment = java.util.Objects.requireNonNull(known.get(one.assessment()));
            Set<String> before = answer(one.before().hits(), file.key(), assessment);
            Set<String> after = answer(one.after(), file.key(), assessment);
            if (!before.equals(after) || !one.missing().isEmpty())
                different.add(new Difference(assessment, one, before, after));
        }
        return different;
    }

    private List<AssessmentId> newest(@org.jspecify.annotations.Nullable String table, int cases) {
        return jdbc
                .sql("select a.id from assessment a where ?::text is null or exists (select from decision_log d"
                        + " where d.assessment_id = a.id and d.decision = ?) order by a.created_at desc, a.id limit ?")
                .param(table)
                .param(table)
                .param(cases)
                .query(UUID.class)
                .list()
                .stream()
                .map(AssessmentId::new)
                .toList();
    }

    /** Departments for the routing, as the round is put together; otherwise the outputs of the first rule that hit. */
    private static Set<String> answer(List<Ruling.Hit> hits, String table, Assessment assessment) {
        if (!table.equals(ROUTING))
            return hits.stream()
                    .limit(1)
                    .flatMap(hit -> hit.outputs().entrySet().stream())
                    .map(output -> output.getKey() + " = " + output.getValue())
                    .collect(Collectors.toCollection(TreeSet::new));
        Set<String> departments = hits.stream()
                .map(hit -> hit.outputs().getOrDefault("department", ""))
                .map(name -> name.equals("owner") ? assessment.department().value() : name)
                .collect(Collectors.toCollection(TreeSet::new));
        departments.add("privacy");
        if (departments.size() == 1) departments.add("legal");
        return departments;
    }

    /**
     * What would be different.
     *
     * @param cases how many were looked at
     */
    public record Outcome(int cases, List<Difference> differences, List<ClockWhatIf.Clock> clocks) {

        /** Reviews more, or fewer when negative, over all cases together. */
        public int moreTasks() {
            return differences.stream().mapToInt(Difference::more).sum();
        }

        public long breaking() {
            return clocks.stream().filter(ClockWhatIf.Clock::breaks).count();
        }
    }
}
