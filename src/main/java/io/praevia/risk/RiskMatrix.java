package io.praevia.risk;

import io.praevia.assessment.rules.RuleTables;
import io.praevia.identity.Allowed;
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

    /** The level of a severity and likelihood, each from 1 to 4. */
    @Allowed.Internal
    public RiskLevel level(int severity, int likelihood) {
        return tables.evaluate(TABLE, Map.of("severity", severity, "likelihood", likelihood))
                .output("level")
                .map(Integer::valueOf)
                .map(RiskLevel::of)
                .orElse(RiskLevel.VERY_HIGH);
    }
}
