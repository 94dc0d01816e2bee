package io.praevia.record.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.Phase;
import io.praevia.assessment.entry.AssessmentPanel;
import io.praevia.questionnaire.regime.Regime;
import io.praevia.record.regime.RegimeReports;
import java.util.List;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** "What the laws ask" on the assessment's page, from the questionnaire on: which laws apply, and the way there. */
@Component
@Order(70)
class LawPanel implements AssessmentPanel {

    private final RegimeReports reports;

    LawPanel(RegimeReports reports) {
        this.reports = reports;
    }

    @Override
    public Optional<Panel> panel(Assessment assessment) {
        if (assessment.phase() == Phase.SCREENING || assessment.phase() == Phase.NOT_REQUIRED) {
            return Optional.empty();
        }
        List<String> titles = reports.inScope(assessment, LocaleContextHolder.getLocale()).stream()
                .map(Regime::title)
                .toList();
        return titles.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Panel("laws", "laws.title", "record/laws-pieces :: panel", new Drawn(assessment, titles)));
    }

    /** Titles of the regimes that apply. */
    record Drawn(Assessment assessment, List<String> titles) {}
}
