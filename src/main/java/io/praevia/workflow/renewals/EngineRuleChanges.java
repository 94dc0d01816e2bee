package io.praevia.workflow.renewals;

import io.praevia.assessment.rules.Ruling;
import io.praevia.kernel.AssessmentId;
import io.praevia.renewal.cause.RuleChanges;
import io.praevia.workflow.models.Models;
import io.praevia.workflow.whatif.Difference;
import io.praevia.workflow.whatif.TableWhatIf;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the tables in force about the recorded decisions of approved cases, as the what-if does. */
@Component
class EngineRuleChanges implements RuleChanges {

    /** Tables that decide about a case; time limits do not. */
    private static final List<String> DECIDING = List.of("screening", "jurisdictions", "review-routing", "risk-level");

    private final Models models;
    private final TableWhatIf whatIf;

    EngineRuleChanges(Models models, TableWhatIf whatIf) {
        this.models = models;
        this.whatIf = whatIf;
    }

    @Override
    public Map<String, Integer> inForce() {
        Map<String, Integer> versions = new LinkedHashMap<>();
        DECIDING.forEach(table -> versions.put(table, models.live(table).version()));
        return versions;
    }

    /** Cases of which it cannot be told are left out: nothing shows that they would go another way. */
    @Override
    public List<Change> of(String table, int version, Collection<AssessmentId> cases, Locale language) {
        return whatIf.differences(models.file(table, version), List.copyOf(cases)).stream()
                .filter(difference -> !difference.before().equals(difference.after()))
                .map(difference -> change(table, version, difference, language))
                .toList();
    }

    private static Change change(String table, int version, Difference difference, Locale language) {
        Ruling before = difference.compared().before();
        Ruling after =
                new Ruling(table, version, Map.of(), difference.compared().after());
        return new Change(
                difference.assessment().id(),
                String.join("\n", before.reasons(language)),
                String.join("\n", after.reasons(language)));
    }
}
