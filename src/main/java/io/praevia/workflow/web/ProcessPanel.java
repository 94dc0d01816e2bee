package io.praevia.workflow.web;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.Phase;
import io.praevia.assessment.entry.AssessmentPanel;
import io.praevia.kernel.text.Dates;
import io.praevia.workflow.WorkItems;
import io.praevia.workflow.course.ProcessView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** "Where it is": the diagram that carries the assessment, and the same as a list of steps. */
@Component
@Order(10)
class ProcessPanel implements AssessmentPanel {

    private static final List<Phase> WAY =
            List.of(Phase.SCREENING, Phase.QUESTIONNAIRE, Phase.REVIEW, Phase.DPO_ADVICE, Phase.SIGN_OFF);

    private final ProcessView view;
    private final WorkItems items;
    private final Dates dates;
    private final WorkWords words;

    ProcessPanel(ProcessView view, WorkItems items, Dates dates, WorkWords words) {
        this.view = view;
        this.items = items;
        this.dates = dates;
        this.words = words;
    }

    @Override
    public Optional<Panel> panel(Assessment assessment) {
        ProcessView.Place place = view.place(assessment.id());
        Shown shown = new Shown(
                "/assessments/" + assessment.id() + "/process",
                String.join(",", place.here()),
                String.join(",", place.done()),
                words.say("process.label", assessment.phase().label()),
                "/assessments/" + assessment.id() + "/decisions",
                steps(assessment));
        return Optional.of(new Panel("where", "process.title", "workflow/panels :: process", shown));
    }

    private List<StepLine> steps(Assessment assessment) {
        List<Phase> way = new ArrayList<>(WAY);
        if (assessment.phase() == Phase.CONSULTATION) {
            way.add(4, Phase.CONSULTATION);
        }
        if (assessment.phase() == Phase.REWORK) {
            way.add(3, Phase.REWORK);
        }
        boolean closed = assessment.phase().closed();
        List<Phase> passed = passed(assessment, way);
        List<StepLine> lines = new ArrayList<>();
        for (Phase phase : way) {
            boolean here = phase == assessment.phase();
            if (!closed || passed.contains(phase)) {
                String state = here ? "here" : passed.contains(phase) ? "done" : "next";
                lines.add(new StepLine(label(phase), state, here ? note(assessment) : null, null));
            }
        }
        lines.add(
                closed
                        ? new StepLine(
                                assessment.phase().label().toString(),
                                "here",
                                assessment.decidedAt().map(dates::day).orElse(null),
                                null)
                        : new StepLine(words.say("process.decided"), "next", null, null));
        return lines;
    }

    private List<Phase> passed(Assessment assessment, List<Phase> way) {
        int here = way.indexOf(assessment.phase());
        if (here >= 0) {
            return way.subList(0, here);
        }
        return switch (assessment.phase()) {
            case NOT_REQUIRED -> List.of(Phase.SCREENING);
            case WITHDRAWN ->
                items.finished(assessment.id()).stream()
                        .map(finished -> finished.item().step().key())
                        .flatMap(key -> way.stream().filter(phase -> phase.key().equals(key)))
                        .distinct()
                        .toList();
            default -> way;
        };
    }

    private String label(Phase phase) {
        return words.say("process.step." + phase.key());
    }

    private @Nullable String note(Assessment assessment) {
        String waits = items.open(assessment.id()).stream()
                .map(items::waitingFor)
                .distinct()
                .collect(Collectors.joining(", "));
        return waits.isEmpty() ? null : words.say("process.waits", waits, dates.since(assessment.phaseSince()));
    }

    /** What the template draws. */
    record Shown(String href, String here, String done, String label, String decisionsUrl, List<StepLine> steps) {}

    /** A line of the step list. */
    record StepLine(
            String label,
            String state,
            @Nullable String note,
            @Nullable String href) {}
}
