package io.praevia.decision.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.entry.AssessmentPanel;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the assessment's page: the DPO's advice, the consultation's clock, the decision; only what exists. */
@Component
@Order(30)
class DecisionPanel implements AssessmentPanel {

    private final Statements statements;

    DecisionPanel(Statements statements) {
        this.statements = statements;
    }

    @Override
    public Optional<Panel> panel(Assessment assessment) {
        Told told = new Told(
                "/assessments/%s".formatted(assessment.id()),
                statements.advice(assessment.id()).orElse(null),
                statements.consultation(assessment.id()).orElse(null),
                statements.decision(assessment.id()).orElse(null));
        return told.nothing()
                ? Optional.empty()
                : Optional.of(new Panel("decision", "decision.panel.title", "decision/panel :: decision", told));
    }

    /** What there is to tell. */
    record Told(
            String href,
            Statements.@Nullable GivenAdvice advice,
            @Nullable ConsultationView consultation,
            Statements.@Nullable Decided decided) {
        boolean nothing() {
            return advice == null && consultation == null && decided == null;
        }
    }
}
