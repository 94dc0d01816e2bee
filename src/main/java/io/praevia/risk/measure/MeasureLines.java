package io.praevia.risk.measure;

import io.praevia.assessment.AssessmentLookup;
import io.praevia.kernel.AssessmentId;
import io.praevia.kernel.Refused;
import io.praevia.risk.measure.Measure.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The measures of a risk as lines of text, one a line: what quick typing, imports and earlier programs send. */
@Component
public class MeasureLines {

    private final MeasureStore store;
    private final AssessmentLookup lookup;
    private final JdbcClient jdbc;

    MeasureLines(MeasureStore store, AssessmentLookup lookup, JdbcClient jdbc) {
        this.store = store;
        this.lookup = lookup;
        this.jdbc = jdbc;
    }

    /**
     * Makes the risk's measures those of the lines. A line that is there keeps its measure; other lines first rename
     * measures that no line names any more, so that person, day and state stay; what is left over is added or removed.
     *
     * @throws Refused.Invalid if a line is too long for a title
     */
    public void write(AssessmentId id, UUID risk, String text) {
        List<String> lines = lines(text);
        List<Measure> left = new ArrayList<>(
                store.of(id).stream().filter(m -> m.treats(risk)).toList());
        lines.removeIf(line -> left.removeIf(measure -> measure.title().equals(line)));
        for (String line : lines) {
            Optional<Measure> known = named(id, line);
            Optional<Measure> renamed = left.stream()
                    .filter(m -> known.isEmpty() && m.effects().size() == 1)
                    .findFirst();
            renamed.ifPresent(left::remove);
            if (renamed.isPresent()) {
                store.update(renamed.get().id(), renamed.get().version(), draft(renamed.get(), line));
            } else {
                treat(known.map(Measure::id).orElseGet(() -> add(id, line)), risk);
            }
        }
        left.forEach(measure -> leave(measure, risk));
    }

    /** Removes what only this risk needed, before the risk goes. */
    public void leave(AssessmentId id, UUID risk) {
        store.of(id).stream().filter(m -> m.treats(risk)).forEach(m -> leave(m, risk));
    }

    /** Gives the measures that an assessment took over from an earlier one their details, unless somebody changed them. */
    public void takeOver(AssessmentId id, AssessmentId earlier) {
        jdbc.sql("""
                        update measure m set what = e.what, owner_id = e.owner_id, due_on = e.due_on, note = e.note,
                               status = case when e.status in ('done', 'checked') then 'done' else 'planned' end
                          from measure e where m.assessment_id = ? and e.assessment_id = ? and e.title = m.title and m.version = 0""").params(id.value(), earlier.value()).update();
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList());
        if (lines.stream().anyMatch(line -> line.length() > Measure.TITLE)) {
            throw new Refused.Invalid("measures", "measure.refused.long", Measure.TITLE);
        }
        return lines;
    }

    private Optional<Measure> named(AssessmentId id, String title) {
        return store.of(id).stream().filter(m -> m.title().equals(title)).findFirst();
    }

    private UUID add(AssessmentId id, String line) {
        MeasureDraft draft = new MeasureDraft(
                line, "", lookup.load(id).owner(), lookup.load(id).plannedStart(), Measure.Status.PLANNED, List.of());
        return store.insert(id, draft, Measure.Origin.RISK_PLAN, Optional.empty());
    }

    private void treat(UUID measure, UUID risk) {
        jdbc.sql("insert into measure_effect (measure_id, risk_id) values (?, ?) on conflict do nothing")
                .params(measure, risk)
                .update();
    }

    private void leave(Measure measure, UUID risk) {
        jdbc.sql("delete from measure_effect where measure_id = ? and risk_id = ?")
                .params(measure.id(), risk)
                .update();
        if (measure.effects().size() == 1 && measure.origin() == Measure.Origin.RISK_PLAN) {
            store.delete(measure.id());
        }
    }

    private static MeasureDraft draft(Measure measure, String title) {
        List<Effect> effects = measure.effects();
        return new MeasureDraft(
                title, measure.what(), measure.owner(), measure.dueOn().orElse(null), measure.status(), effects);
    }
}
