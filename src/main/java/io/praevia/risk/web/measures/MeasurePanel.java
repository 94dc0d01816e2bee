package io.praevia.risk.web.measures;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.entry.AssessmentPanel;
import io.praevia.kernel.EntryId;
import io.praevia.register.EntryPanel;
import io.praevia.risk.measure.MeasureList;
import io.praevia.risk.measure.Measures;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** "Measures" on the page of an assessment and of a register entry. */
@Component
@Order(25)
class MeasurePanel implements AssessmentPanel, EntryPanel {

    private final Measures measures;
    private final MeasureList list;
    private final MeasureView view;

    MeasurePanel(Measures measures, MeasureList list, MeasureView view) {
        this.measures = measures;
        this.list = list;
        this.view = view;
    }

    @Override
    public Optional<Panel> panel(Assessment assessment) {
        List<MeasureView.Line> lines =
                measures.of(assessment.id()).stream().map(view::line).toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel("measures", "measures.title", "measure/parts :: panel", lines));
    }

    @Override
    public String heading() {
        return view.say("measures.title");
    }

    @Override
    public List<Link> links(EntryId entry) {
        return list.search(new MeasureList.Filter(false, false, null, null, entry, "")).stream()
                .map(listed -> view.line(listed.measure()))
                .map(line -> new Link(
                        line.href(),
                        line.measure().title(),
                        line.late() ? view.say("measure.late.with", line.status(), line.day()) : line.status()))
                .toList();
    }
}
