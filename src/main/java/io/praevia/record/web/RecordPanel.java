package io.praevia.record.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.entry.AssessmentPanel;
import io.praevia.record.Records;
import io.praevia.record.making.Previews;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** "The record" on the assessment's page: a preview before the decision, then how far sealing is. */
@Component
@Order(80)
class RecordPanel implements AssessmentPanel {

    private final Records records;
    private final Previews previews;
    private final RecordView.Maker views;

    RecordPanel(Records records, Previews previews, RecordView.Maker views) {
        this.records = records;
        this.previews = previews;
        this.views = views;
    }

    @Override
    public Optional<Panel> panel(Assessment assessment) {
        if (!previews.available(assessment)) {
            return Optional.empty();
        }
        Records.State state = records.state(assessment.id());
        String preview =
                state instanceof Records.State.NotDue ? "/assessments/" + assessment.id() + "/preview.pdf" : null;
        return Optional.of(new Panel(
                "record",
                "record.panel",
                "record/pieces :: panel",
                new Drawn(views.status(assessment, state, false), preview, "/assessments/" + assessment.id())));
    }

    /** The state, the preview while nothing is decided, and where the copies are. */
    record Drawn(RecordView.Status status, @Nullable String previewHref, String home) {}
}
