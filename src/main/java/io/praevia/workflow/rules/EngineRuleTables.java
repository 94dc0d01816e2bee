package io.praevia.workflow.rules;

import io.praevia.assessment.rules.RuleTables;
import io.praevia.assessment.rules.Ruling;
import io.praevia.kernel.AssessmentId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Evaluates the deployed decision tables, for an assessment in the version that it uses. */
@Component
class EngineRuleTables implements RuleTables {

    private final TableCatalog catalog;
    private final PinnedTables pinned;
    private final Dmns dmn = new Dmns();

    EngineRuleTables(TableCatalog catalog, PinnedTables pinned) {
        this.catalog = catalog;
        this.pinned = pinned;
    }

    @Override
    public Ruling evaluate(String table, Map<String, @Nullable Object> inputs) {
        return evaluate(table, catalog.newest(table, dmn.engine()), inputs);
    }

    @Override
    public Ruling evaluate(AssessmentId assessment, String table, Map<String, @Nullable Object> inputs) {
        return evaluate(
                table,
                pinned.version(assessment, table)
                        .map(version -> catalog.version(table, version, dmn.engine()))
                        .orElseGet(() -> catalog.newest(table, dmn.engine())),
                inputs);
    }

    private Ruling evaluate(String name, TableCatalog.Table table, Map<String, @Nullable Object> inputs) {
        Dmns.Evaluated evaluated = dmn.evaluate(table.decision(), inputs);
        return new Ruling(
                name,
                table.version(),
                evaluated.inputs(),
                evaluated.hits().stream()
                        .map(hit ->
                                new Ruling.Hit(hit.rule(), table.reasons().getOrDefault(hit.rule(), ""), hit.outputs()))
                        .toList());
    }
}
