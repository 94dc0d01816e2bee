package io.praevia.risk.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.entry.AssessmentPanel;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** "Risks" on the page of an assessment: each with its level before and after measures. */
@Component
@Order(20)
class RiskPanel implements AssessmentPanel {

    private final RiskView view;

    RiskPanel(RiskView view) {
        this.view = view;
    }

    @Override
    public Optional<Panel> panel(Assessment assessment) {
        List<RiskView.Line> lines = view.lines(assessment);
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel("risks", "risks.panel", "risk/parts :: panel", lines));
    }
}
