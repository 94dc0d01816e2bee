package io.praevia.risk.web.measures;

import io.praevia.assessment.Assessment;
import io.praevia.assessment.AssessmentLookup;
import io.praevia.kernel.Refused;
import io.praevia.risk.Risk;
import io.praevia.risk.Risks;
import io.praevia.risk.evidence.MeasureFiles;
import io.praevia.risk.measure.Measure;
import io.praevia.risk.measure.MeasureDuties;
import io.praevia.risk.measure.Measures;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of a measure with everything that the current person may do about it. */
@Component
class MeasureFrame {

    private final AssessmentLookup lookup;
    private final Measures measures;
    private final MeasureDuties duties;
    private final MeasureFiles files;
    private final Risks risks;
    private final MeasureView view;

    MeasureFrame(
            AssessmentLookup lookup,
            Measures measures,
            MeasureDuties duties,
            MeasureFiles files,
            Risks risks,
            MeasureView view) {
        this.lookup = lookup;
        this.measures = measures;
        this.duties = duties;
        this.files = files;
        this.risks = risks;
        this.view = view;
    }

    ModelAndView refused(Measure measure, Map<String, String> typed, Refused.Invalid invalid) {
        ModelAndView again = page(measure, typed).addObject("errors", invalid.problems());
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    ModelAndView page(Measure measure, Map<String, String> form) {
        Assessment assessment = lookup.load(measure.assessment());
        return new ModelAndView("measure/measure")
                .addObject("assessment", assessment)
                .addObject(
                        "trail",
                        List.of(
                                new MeasureView.Crumb(view.say("measures.title"), "/measures"),
                                new MeasureView.Crumb(assessment.title(), "/assessments/" + assessment.id())))
                .addObject("line", view.line(measure))
                .addObject("facts", facts(measure))
                .addObject("treated", treated(measure))
                .addObject("files", files.of(assessment.id(), measure.id()))
                .addObject("risks", risks.of(assessment.id()))
                .addObject("people", view.colleagues())
                .addObject("form", form)
                .addObject("editable", measures.editable(assessment))
                .addObject("mayDo", duties.mayDo(measure))
                .addObject("mayCheck", duties.mayCheck(measure))
                .addObject("mayDecide", duties.mayDecide(measure))
                .addObject("mayPlan", duties.mayPlan(measure))
                .addObject("tomorrow", view.today().plusDays(1));
    }

    private List<Fact> facts(Measure measure) {
        MeasureView.Line line = view.line(measure);
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(view.say("measure.owner"), line.owner()));
        facts.add(new Fact(view.say("measure.due"), line.day().isEmpty() ? view.say("measure.due.none") : line.day()));
        facts.add(new Fact(view.say("measure.origin"), measure.origin().label().toString()));
        facts.add(new Fact(view.say("measure.checker"), view.checker(measure)));
        add(facts, "measure.what", measure.what());
        add(facts, "measure.note", measure.note());
        add(facts, "measure.done", measure.done().map(view::stamp).orElse(""));
        add(facts, "measure.checked", measure.checked().map(view::stamp).orElse(""));
        add(facts, "measure.reason", measure.reason());
        return facts;
    }

    private void add(List<Fact> facts, String key, String words) {
        if (!words.isEmpty()) {
            facts.add(new Fact(view.say(key), words));
        }
    }

    private List<Treated> treated(Measure measure) {
        List<Treated> treated = new ArrayList<>();
        List<Risk> all = risks.of(measure.assessment());
        for (int i = 0; i < all.size(); i++) {
            Risk risk = all.get(i);
            if (measure.treats(risk.id())) {
                treated.add(new Treated("R" + (i + 1) + " " + risk.title(), level(risk.before()), level(risk.after())));
            }
        }
        return treated;
    }

    private static int level(java.util.Optional<Risk.Rating> rating) {
        return rating.map(r -> r.level().number()).orElse(0);
    }

    /** A fact and its name. */
    record Fact(String label, @Nullable String words) {}

    /** A risk with its levels without and with measures, 0 while not rated. */
    record Treated(String label, int before, int after) {}
}
