package io.praevia.risk;

import io.praevia.assessment.rules.RuleTables;
import io.praevia.assessment.rules.Ruling;
import io.praevia.identity.Allowed;
import io.praevia.kernel.AssessmentId;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The level of a rating, by {@code bpmn/risk-level.dmn}. */
@Service
public class RiskMatrix {

    static final String TABLE = "risk-level";

    private final RuleTables tables;

    RiskMatrix(RuleTables tables) {
        this.tables = tables;
    }

    /** The level of a severity and likelihood, each from 1 to 4, by the table in force. */
    @Allowed.Internal
    public RiskLevel level(int severity, int likelihood) {
        return level(tables.evaluate(TABLE, Map.of("severity", severity, "likelihood", likelihood)));
    }

    /** The same by the version of the table that the assessment uses. */
    @Allowed.Internal
    public RiskLevel level(AssessmentId assessment, int severity, int likelihood) {
        return level(tables.evaluate(assessment, TABLE, Map.of("severity", severity, "likelihood", likelihood)));
    }

    private static RiskLevel level(Ruling ruling) {
        return ruling.output("level").map(Integer::valueOf).map(RiskLevel::of).orElse(RiskLevel.VERY_HIGH);
    }
}
