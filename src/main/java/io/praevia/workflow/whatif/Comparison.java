package io.praevia.workflow.whatif;

import io.praevia.assessment.rules.DecisionLog;
import io.praevia.assessment.rules.RuleInputs;
import io.praevia.assessment.rules.Ruling;
import io.praevia.kernel.AssessmentId;
import io.praevia.workflow.models.ModelFile;
import io.praevia.workflow.models.Models;
import io.praevia.workflow.rules.ReplayTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Recorded decisions asked of another version of their table. */
@Component
public class Comparison {

    private final DecisionLog log;
    private final Models models;
    private final List<RuleInputs> inputs;

    Comparison(DecisionLog log, Models models, List<RuleInputs> inputs) {
        this.log = log;
        this.models = models;
        this.inputs = inputs;
    }

    /** The newest decision of this table for each of the cases, asked of the file instead. */
    List<Compared> of(ModelFile file, List<AssessmentId> cases) {
        ReplayTable proposed = new ReplayTable(file.key(), file.content());
        TableVersions tables = new TableVersions(models);
        List<Compared> compared = new ArrayList<>();
        for (AssessmentId id : cases)
            for (Ruling ruling : newest(id, file.key()).values())
                compared.add(compare(id, ruling, tables.of(ruling.table(), ruling.version()), proposed));
        return compared;
    }

    private Compared compare(AssessmentId id, Ruling before, ReplayTable own, ReplayTable proposed) {
        Map<String, String> recorded = own.recorded(before.inputs());
        if (proposed.missing(recorded, Set.of()).isEmpty())
            return new Compared(id, before, proposed.evaluate(recorded, Map.of()), false, Set.of());
        Map<String, @Nullable Object> today = today(id, before.table());
        Set<String> missing = proposed.missing(recorded, today.keySet());
        return missing.isEmpty()
                ? new Compared(id, before, proposed.evaluate(recorded, today), true, Set.of())
                : new Compared(id, before, before.hits(), false, missing);
    }

    private Map<String, @Nullable Object> today(AssessmentId id, String table) {
        return inputs.stream()
                .filter(source -> source.table().equals(table))
                .findFirst()
                .map(source -> source.today(id))
                .orElseGet(HashMap::new);
    }

    /** One ruling for each different question that was asked, the newest. */
    private Map<Map<String, String>, Ruling> newest(AssessmentId id, String table) {
        Map<Map<String, String>, Ruling> newest = new HashMap<>();
        Ruling last = null;
        for (DecisionLog.Logged logged : log.of(id)) {
            if (!logged.ruling().table().equals(table)) continue;
            last = logged.ruling();
            newest.put(last.inputs(), last);
        }
        return last == null || table.equals("risk-level") ? newest : Map.of(last.inputs(), last);
    }

    /**
     * A recorded decision and what another version says.
     *
     * @param today whether a column was worked out from today's answers, because nobody asked it then
     * @param missing names without which it cannot be told
     */
    public record Compared(
            AssessmentId assessment, Ruling before, List<Ruling.Hit> after, boolean today, Set<String> missing) {}
}
