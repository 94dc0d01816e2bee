package io.praevia.assessment.rules;

import io.praevia.kernel.AssessmentId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The office's decision tables ({@code bpmn/*.dmn}); implemented where the engine lives. */
public interface RuleTables {

    /**
     * Evaluates the newest version of a table.
     *
     * @param table the file name without ending, such as {@code risk-level}
     * @param inputs by the names that the table's input expressions use
     */
    Ruling evaluate(String table, Map<String, @Nullable Object> inputs);

    /**
     * Evaluates the version of a table that the assessment began with or was migrated to; the newest one for an
     * assessment that has not begun.
     */
    Ruling evaluate(AssessmentId assessment, String table, Map<String, @Nullable Object> inputs);
}
